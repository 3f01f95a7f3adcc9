package org.pywrapdoctor.diagnosis.rule.installation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pywrapdoctor.diagnosis.rule.Damage;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;
import org.pywrapdoctor.snapshot.NativeLibraries.Status;
import org.pywrapdoctor.snapshot.Snapshot;

/// Native files of TensorFlow's own, and of the packages that it cannot do without, at which the
/// operating system's loader stops. They tell of damage even where no RECORD does.
final class OwnLibraries {

  /// Tools that put libraries into wheels write a part of their checksum into the name.
  private static final Pattern BUNDLED = Pattern.compile(".*-[0-9a-f]{8,32}\\..*");

  /// Libraries for linear algebra, under the names of their makers.
  private static final Pattern BLAS =
      Pattern.compile("(?i)(?:lib)?(?:scipy_)?(?:openblas|mkl_rt|blis|cblas|lapack).*");

  private OwnLibraries() {}

  /// The library that NumPy computes linear algebra with, where it can be loaded.
  static Optional<Library> soundBlas(Snapshot snapshot) {
    return snapshot.nativeLibraries().ifKnown().stream()
        .flatMap(libraries -> libraries.libraries().stream())
        .filter(library -> library.status() == Status.FOUND)
        .filter(library -> BLAS.matcher(library.name()).matches())
        .findFirst();
  }

  /// Those that are there and may not be read. That nothing on a disk may be executed is a matter
  /// of its own.
  static List<Library> closed(Snapshot snapshot) {
    return isClosedDisk(snapshot) ? List.of() : unusable(snapshot).toList();
  }

  private static Stream<Library> unusable(Snapshot snapshot) {
    return snapshot.nativeLibraries().ifKnown().stream()
        .flatMap(libraries -> libraries.libraries().stream())
        .filter(Library::stops)
        .filter(library -> library.status() == Status.MISSING && library.path().isPresent());
  }

  private static boolean isClosedDisk(Snapshot snapshot) {
    return snapshot.nativeLibraries().ifKnown().stream()
        .flatMap(libraries -> libraries.surroundings().stream())
        .anyMatch(surroundings -> !surroundings.noExecution().isEmpty());
  }

  /// Those that no damage already speaks of.
  static List<Library> broken(Snapshot snapshot, Knowledge knowledge, List<Damage> damages) {
    Set<String> known =
        damages.stream()
            .flatMap(damage -> damage.problems().stream())
            .map(problem -> Damage.nameOf(problem.path()))
            .collect(Collectors.toSet());
    return snapshot.nativeLibraries().ifKnown().stream()
        .flatMap(libraries -> libraries.libraries().stream())
        .filter(library -> library.status() == Status.MISSING || library.status() == Status.CORRUPT)
        .filter(library -> library.stops() && unusable(snapshot).noneMatch(library::equals))
        .filter(library -> isOwn(library.name()) || isOfCompanion(library, knowledge))
        .filter(library -> !known.contains(Damage.nameOf(library.name())))
        .toList();
  }

  private static boolean isOwn(String name) {
    String lowered = Damage.nameOf(name).toLowerCase(Locale.ROOT);
    return lowered.contains("tensorflow") || lowered.startsWith("_pywrap");
  }

  private static boolean isOfCompanion(Library library, Knowledge knowledge) {
    return BUNDLED.matcher(library.name()).matches()
        || library.path().flatMap(knowledge.nativeFamilies()::of).isPresent();
  }
}
