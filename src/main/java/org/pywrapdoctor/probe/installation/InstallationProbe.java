package org.pywrapdoctor.probe.installation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.probe.Probe;
import org.pywrapdoctor.probe.Progress;
import org.pywrapdoctor.probe.Reading;
import org.pywrapdoctor.requirement.MarkerEnvironment;
import org.pywrapdoctor.requirement.Version;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.FileCheck;
import org.pywrapdoctor.snapshot.FileCheck.Depth;
import org.pywrapdoctor.snapshot.Installation;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.ModulePath;
import org.pywrapdoctor.snapshot.ModulePath.Entry;
import org.pywrapdoctor.snapshot.ModulePath.Origin;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;

/// Looks at what is installed where the chosen Python finds its packages, and compares the files of
/// TensorFlow and of all that it needs with their RECORDs. Nothing is written and nothing started.
public final class InstallationProbe implements Probe {
  private final Host host;
  private final FileView files;
  private final Knowledge knowledge;

  public InstallationProbe(Host host, Knowledge knowledge) {
    this.host = host;
    this.files = host.files();
    this.knowledge = knowledge;
  }

  @Override
  public Snapshot look(Snapshot soFar, Progress progress) {
    Optional<Interpreter> interpreter = soFar.python();
    Seen<Installation> installation =
        switch (soFar.modulePath()) {
          case Seen.Known<ModulePath>(ModulePath path) ->
              Seen.known(look(path, interpreter, soFar.request().quick(), progress));
          case Seen.NotKnown<ModulePath>(String why) -> Seen.notKnown(why);
          case Seen.NotLooked<ModulePath> notLooked -> Seen.notLooked();
        };
    return soFar.toBuilder().installation(installation).build();
  }

  private Installation look(
      ModulePath path, Optional<Interpreter> interpreter, boolean quick, Progress progress) {
    progress.at("Reading what is installed", Progress.UNKNOWN);
    List<String> folders = packageFolders(path);
    DistributionReader reader = new DistributionReader(files);
    List<InstalledDistribution> installed = new ArrayList<>();
    for (String folder : folders) {
      MetadataPlace.in(files, folder).forEach(place -> installed.add(reader.read(place, folder)));
    }
    return new Installation(
        folders,
        Stream.concat(
                compared(installed, interpreter, quick, progress).stream(),
                conda(installed, interpreter))
            .toList(),
        folders.stream().flatMap(new ImportPackages(files)::in).toList(),
        folders.stream().flatMap(this::leftovers).toList());
  }

  /// The folders that may hold distributions. Those that are not there for packages count when they
  /// hold some.
  private List<String> packageFolders(ModulePath path) {
    return path.entries().stream()
        .filter(entry -> entry.exists() && entry.origin() != Origin.STANDARD_LIBRARY)
        .filter(
            entry ->
                isForPackages(entry.origin()) || !MetadataPlace.in(files, entry.folder()).isEmpty())
        .map(Entry::folder)
        .distinct()
        .toList();
  }

  private static boolean isForPackages(Origin origin) {
    return origin == Origin.SITE_PACKAGES || origin == Origin.USER_SITE;
  }

  private List<Distribution> compared(
      List<InstalledDistribution> installed,
      Optional<Interpreter> interpreter,
      boolean quick,
      Progress progress) {
    List<Distribution> all = installed.stream().map(InstalledDistribution::description).toList();
    Set<String> wanted =
        new Dependencies(all, interpreter.flatMap(this::markers)).of(knowledge.names()::contains);
    InstallationComparison comparison =
        new InstallationComparison(files, quick ? Depth.SIZE : Depth.CONTENT, progress);
    try {
      Map<String, FileCheck> checks =
          comparison.compare(
              installed.stream()
                  .filter(one -> wanted.contains(one.description().normalizedName()))
                  .toList(),
              ImportPackages.NAMES);
      return withFiles(all, wanted, one -> check(one, checks));
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      return withFiles(all, wanted, one -> Seen.notKnown("The comparison was cancelled."));
    }
  }

  private static List<Distribution> withFiles(
      List<Distribution> all, Set<String> wanted, Function<Distribution, Seen<FileCheck>> check) {
    return all.stream()
        .map(one -> wanted.contains(one.normalizedName()) ? one.withFiles(check.apply(one)) : one)
        .toList();
  }

  private static Seen<FileCheck> check(Distribution one, Map<String, FileCheck> checks) {
    return Optional.ofNullable(checks.get(one.metadata()))
        .map(Seen::known)
        .orElseGet(
            () -> Seen.notKnown("%s has no RECORD that lists its files.".formatted(one.name())));
  }

  private Optional<MarkerEnvironment> markers(Interpreter interpreter) {
    return interpreter
        .version()
        .flatMap(Version::parse)
        .flatMap(
            version ->
                interpreter
                    .architecture()
                    .map(
                        architecture ->
                            MarkerEnvironment.of(host.operatingSystem(), architecture, version)));
  }

  /// What only conda knows of: packages that are no Python distributions.
  private Stream<Distribution> conda(
      List<InstalledDistribution> installed, Optional<Interpreter> interpreter) {
    Set<String> known = new HashSet<>();
    installed.forEach(one -> known.add(one.description().normalizedName()));
    return interpreter.map(Interpreter::prefix).stream()
        .flatMap(prefix -> CondaPackages.in(files, prefix).stream())
        .filter(one -> !known.contains(one.normalizedName()));
  }

  /// pip renames what it is about to remove, and puts another character for the first one of the
  /// name; when it is interrupted that stays.
  private Stream<String> leftovers(String folder) {
    return Reading.names(files, folder).stream()
        .filter(name -> name.startsWith("~") || name.startsWith("-"))
        .map(name -> files.paths().join(folder, name));
  }
}
