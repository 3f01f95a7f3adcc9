package org.pywrapdoctor.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.Lazy;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.requirement.Version;
import tools.jackson.databind.JsonNode;

/// The final releases of TensorFlow since 1.15, under all names that it is published under.
public final class Releases {
  /// The main distribution.
  public static final String TENSORFLOW = "tensorflow";

  private final Map<String, List<Entry>> byDistribution;

  private Releases(Map<String, List<Entry>> byDistribution) {
    this.byDistribution = byDistribution;
  }

  static Releases read(DataFiles files) {
    Map<String, List<Entry>> entries = new LinkedHashMap<>();
    files
        .rowsByName("releases.jsonl")
        .forEach((name, rows) -> entries.put(name, rows.stream().map(Entry::of).toList()));
    return new Releases(entries);
  }

  /// All releases of a distribution (normalised name), oldest version first; none for a name that
  /// brings no TensorFlow.
  public List<Release> of(String distribution) {
    return entries(distribution).stream().map(Entry::release).toList();
  }

  /// One release.
  public Optional<Release> release(String distribution, Version version) {
    return entries(distribution).stream()
        .filter(entry -> entry.version().equals(version))
        .findFirst()
        .map(Entry::release);
  }

  /// The releases of `tensorflow` that have a wheel for a target, oldest version first. The wheel
  /// may be a stub: see [Builds] for what really installs.
  public List<Release> available(Target target) {
    return of(TENSORFLOW).stream().filter(release -> release.wheel(target).isPresent()).toList();
  }

  /// The newest release of `tensorflow` that has a wheel for a target.
  public Optional<Release> newest(Target target) {
    return entries(TENSORFLOW).reversed().stream()
        .map(Entry::release)
        .filter(release -> release.wheel(target).isPresent())
        .findFirst();
  }

  /// The newest release of `tensorflow` of all.
  public Release newest() {
    return entries(TENSORFLOW).getLast().release();
  }

  /// The Pythons that any release of `tensorflow` has a wheel for on a system.
  public SortedSet<PythonMinor> pythons(OperatingSystem system, Architecture architecture) {
    return pythons(of(TENSORFLOW).stream(), system, architecture);
  }

  /// The Pythons that one release of `tensorflow` has a wheel for on a system.
  public SortedSet<PythonMinor> pythons(
      Version version, OperatingSystem system, Architecture architecture) {
    return pythons(release(TENSORFLOW, version).stream(), system, architecture);
  }

  private static SortedSet<PythonMinor> pythons(
      Stream<Release> releases, OperatingSystem system, Architecture architecture) {
    SortedSet<PythonMinor> pythons = new TreeSet<>();
    releases
        .flatMap(release -> release.wheel(system, architecture).stream())
        .forEach(wheel -> pythons.addAll(wheel.pythons()));
    return pythons;
  }

  /// The versions of all releases of a distribution, oldest first.
  public List<Version> versions(String distribution) {
    return entries(distribution).stream().map(Entry::version).toList();
  }

  private List<Entry> entries(String distribution) {
    return byDistribution.getOrDefault(distribution, List.of());
  }

  /// One line of the data file.
  private record Entry(Version version, Lazy<Release> row) {

    static Entry of(DataFile.Row row) {
      return new Entry(Version.of(row.version()), new Lazy<>(() -> Releases.release(row.json())));
    }

    Release release() {
      return row.get();
    }
  }

  private static Release release(JsonNode row) {
    return new Release(
        DataFile.text(row, "name"),
        Version.of(DataFile.text(row, "version")),
        DataFile.optional(row, "uploaded"),
        DataFile.optional(row, "requiresPython"),
        DataFile.rows(row, "wheels").map(Releases::wheel).toList());
  }

  private static Wheel wheel(JsonNode row) {
    String platform = DataFile.text(row, "on");
    Map<String, String> extras = new LinkedHashMap<>();
    row.path("extras").properties().forEach(e -> extras.put(e.getKey(), e.getValue().asString()));
    return new Wheel(
        PlatformKey.system(platform),
        PlatformKey.architecture(platform),
        DataFile.words(DataFile.text(row, "pythons")).stream().map(PythonMinor::of).toList(),
        DataFile.optional(row, "heldBy"),
        DataFile.optional(row, "glibc").map(Version::of),
        DataFile.optional(row, "macos").map(Version::of),
        row.path("bytes").asLong(),
        row.path("unpacked").asLong(),
        DataFile.optional(row, "cuda").map(cuda -> gpu(cuda, row)),
        DataFile.optional(row, "msvc"),
        DataFile.text(row, "requires"),
        extras,
        DataFile.text(row, "read"));
  }

  private static GpuBuild gpu(String cuda, JsonNode row) {
    return new GpuBuild(
        cuda, DataFile.text(row, "cudnn"), DataFile.words(DataFile.text(row, "kernels")));
  }
}
