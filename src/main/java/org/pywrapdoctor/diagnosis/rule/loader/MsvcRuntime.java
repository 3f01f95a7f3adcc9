package org.pywrapdoctor.diagnosis.rule.loader;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pywrapdoctor.diagnosis.Failure;
import org.pywrapdoctor.requirement.Version;
import org.pywrapdoctor.snapshot.Launch.Natives;
import org.pywrapdoctor.snapshot.NativeLibraries;
import org.pywrapdoctor.snapshot.NativeLibraries.Copy;
import org.pywrapdoctor.snapshot.NativeLibraries.Floor;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;
import org.pywrapdoctor.snapshot.NativeLibraries.Make;
import org.pywrapdoctor.snapshot.NativeLibraries.Status;
import org.pywrapdoctor.snapshot.Snapshot;

/// A DLL of the Visual C++ runtime that would be loaded, and how new it must be.
///
/// @param library the DLL
/// @param make how it was made
record MsvcRuntime(Library library, Make make) {

  /// The DLLs of the redistributable that TensorFlow's files import (measured: import tables of
  /// 1.15 to 2.21) or that its own check demands.
  static final Pattern PART =
      Pattern.compile(
          "(?:msvcp140(?:_\\w+)?|vcruntime140(?:_\\w+)?|concrt140)\\.dll",
          Pattern.CASE_INSENSITIVE);

  /// `ERROR_DLL_INIT_FAILED`.
  private static final int INITIALISATION_FAILED = 1114;

  /// What Windows says of it in its languages (issue threads of TensorFlow).
  private static final String[] WORDS = {
    "initialization routine failed",
    "DLL-Initialisierungsroutine",
    "inicialización de biblioteca",
    "动态链接库(DLL)初始化例程失败",
    "инициализации библиотеки",
    "error code " + INITIALISATION_FAILED,
    "WinError " + INITIALISATION_FAILED,
    "0x45A"
  };

  private static final String REDISTRIBUTED = "(?i)msvcp140(?:_\\w+)?\\.dll";

  /// Those of which something asks for a version. Python brings `vcruntime140.dll` itself, so that
  /// one says nothing of what is installed.
  static List<MsvcRuntime> in(Snapshot snapshot) {
    return snapshot.nativeLibraries().ifKnown().map(NativeLibraries::libraries).stream()
        .flatMap(List::stream)
        .filter(library -> library.name().matches(REDISTRIBUTED))
        .flatMap(
            library ->
                library.make().stream()
                    .filter(make -> !make.floors().isEmpty())
                    .map(make -> new MsvcRuntime(library, make)))
        .toList();
  }

  /// The parts of the runtime that are in none of the places that are searched.
  static List<Library> missing(Snapshot snapshot) {
    return parts(snapshot).filter(library -> library.status() == Status.MISSING).toList();
  }

  /// All parts of the runtime that something needs.
  static Stream<Library> parts(Snapshot snapshot) {
    return snapshot.nativeLibraries().ifKnown().map(NativeLibraries::libraries).stream()
        .flatMap(List::stream)
        .filter(library -> !library.optional() && PART.matcher(library.name()).matches());
  }

  /// Whether an installed runtime is too old; what is missing of it then came with a later one.
  static boolean isTooOld(Snapshot snapshot) {
    return in(snapshot).stream().anyMatch(runtime -> runtime.unmet().isPresent());
  }

  Optional<Version> version() {
    return make.version().flatMap(Version::parse);
  }

  /// The highest demand that its version does not meet.
  Optional<Floor> unmet() {
    return version().stream()
        .flatMap(version -> make.floors().stream().filter(floor -> !meets(version, floor)))
        .reduce((one, other) -> other.proven() && !one.proven() ? other : one);
  }

  /// A copy further down the search that would do.
  Optional<Copy> better() {
    return make.further().stream()
        .filter(
            copy ->
                copy.version().flatMap(Version::parse).stream()
                    .anyMatch(
                        version -> make.floors().stream().allMatch(floor -> meets(version, floor))))
        .findFirst();
  }

  private static boolean meets(Version version, Floor floor) {
    return Version.parse(floor.version()).filter(least -> version.compareTo(least) < 0).isEmpty();
  }

  /// Whether a failure is of the form that a runtime makes that is too old: a library's own start
  /// fails, or the process is ended by a fault.
  static boolean looksTooOld(Failure failure) {
    return failure.killed()
        || failure.says(WORDS)
        || failure.attempt().natives().map(Natives::errors).stream()
            .flatMap(List::stream)
            .anyMatch(error -> error.number() == INITIALISATION_FAILED);
  }

  /// The parts of the runtime in a list for a person.
  static String names(Stream<MsvcRuntime> runtimes) {
    return String.join(
        ", ",
        runtimes
            .flatMap(
                one -> one.version().stream().map(version -> one.library().name() + " " + version))
            .toList());
  }
}
