package org.pywrapdoctor.knowledge;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.requirement.Version;

/// Finds under which names a TensorFlow is published for a computer. The usual name may have an
/// empty wheel that asks for another distribution, or no wheel at all where another one has.
public final class Builds {
  /// The name that graphics cards needed before 2.1.
  private static final String GPU_NAME = "tensorflow-gpu";

  /// The usual name, and those to try for want of a wheel of that.
  private static final List<String> NAMES =
      List.of(Releases.TENSORFLOW, GPU_NAME, "tensorflow-macos", "tensorflow-cpu-aws");

  private final Releases releases;

  Builds(Releases releases) {
    this.releases = releases;
  }

  /// The build of one version for a target; empty when there is none.
  ///
  /// @param gpu whether it must be able to use an NVIDIA card
  public Optional<Build> find(Version version, Target target, boolean gpu) {
    return NAMES.stream()
        .filter(name -> gpu || !name.equals(GPU_NAME))
        .flatMap(name -> build(name, version, target).stream())
        .filter(build -> !gpu || build.hasGpu())
        .findFirst();
  }

  /// All builds for a target, the oldest version first.
  public List<Build> all(Target target, boolean gpu) {
    return versions(Comparator.naturalOrder())
        .flatMap(version -> find(version, target, gpu).stream())
        .toList();
  }

  /// The newest build for a target.
  public Optional<Build> newest(Target target, boolean gpu) {
    return versions(Comparator.reverseOrder())
        .flatMap(version -> find(version, target, gpu).stream())
        .findFirst();
  }

  /// The Pythons that a version has a build for on a system.
  public SortedSet<PythonMinor> pythons(
      Version version, OperatingSystem system, Architecture architecture, boolean gpu) {
    SortedSet<PythonMinor> pythons = pythons(system, architecture);
    pythons.removeIf(
        python -> find(version, new Target(system, architecture, python), gpu).isEmpty());
    return pythons;
  }

  /// The Pythons that any version has a wheel for on a system, under any name.
  public SortedSet<PythonMinor> pythons(OperatingSystem system, Architecture architecture) {
    SortedSet<PythonMinor> pythons = new TreeSet<>();
    NAMES.stream()
        .flatMap(name -> releases.of(name).stream())
        .flatMap(release -> release.wheel(system, architecture).stream())
        .forEach(wheel -> pythons.addAll(wheel.pythons()));
    return pythons;
  }

  /// Whether a version was ever published under any of the names.
  public boolean exists(Version version) {
    return NAMES.stream().anyMatch(name -> releases.release(name, version).isPresent());
  }

  private Stream<Version> versions(Comparator<Version> order) {
    return NAMES.stream()
        .flatMap(name -> releases.versions(name).stream())
        .distinct()
        .sorted(order);
  }

  private Optional<Build> build(String name, Version version, Target target) {
    Optional<Wheel> wheel =
        releases.release(name, version).flatMap(release -> release.wheel(target));
    Optional<String> holder = wheel.flatMap(Wheel::heldBy);
    if (holder.isEmpty()) {
      return wheel
          .filter(found -> !found.requirementSet().isEmpty())
          .map(found -> new Build(version, List.of(name), found));
    }
    return releases
        .release(holder.get(), version)
        .flatMap(release -> release.wheel(target))
        .filter(found -> !found.isStub())
        .map(found -> new Build(version, List.of(name, holder.get()), found));
  }
}
