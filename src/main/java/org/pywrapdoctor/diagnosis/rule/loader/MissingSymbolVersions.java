package org.pywrapdoctor.diagnosis.rule.loader;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Failure;
import org.pywrapdoctor.snapshot.NativeLibraries;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;
import org.pywrapdoctor.snapshot.NativeLibraries.Status;
import org.pywrapdoctor.snapshot.Snapshot;

/// Libraries that are too old because they lack a version of their symbols, such as `GLIBC_2.27`.
///
/// @param libraries the libraries
/// @param version the pattern of the versions that are looked for
record MissingSymbolVersions(List<Library> libraries, Pattern version) {

  static MissingSymbolVersions in(Snapshot snapshot, Pattern version) {
    List<Library> libraries =
        snapshot.nativeLibraries().ifKnown().stream()
            .map(NativeLibraries::libraries)
            .flatMap(List::stream)
            .filter(library -> library.status() == Status.SYMBOL_VERSION_MISSING)
            .filter(library -> version.matcher(library.detail()).find())
            .toList();
    return new MissingSymbolVersions(libraries, version);
  }

  /// Whether a failure names one of the versions.
  boolean isNamedBy(Failure failure) {
    return libraries.stream()
        .map(library -> version.matcher(library.detail()))
        .filter(Matcher::find)
        .anyMatch(match -> failure.says(match.group()));
  }

  List<Evidence> evidence(Cause cause) {
    return libraries.stream()
        .map(
            library ->
                new Evidence(
                    Evidence.Kind.LIBRARY,
                    cause.message(
                        "lacking",
                        "{library}: {detail}",
                        "library",
                        library.name(),
                        "detail",
                        library.detail()),
                    library.path().orElse(library.name())))
        .toList();
  }
}
