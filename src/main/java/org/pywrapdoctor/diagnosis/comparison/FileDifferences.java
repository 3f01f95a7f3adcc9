package org.pywrapdoctor.diagnosis.comparison;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pywrapdoctor.snapshot.ModulePath;
import org.pywrapdoctor.snapshot.ModulePath.Origin;
import org.pywrapdoctor.snapshot.ModulePath.Provider;
import org.pywrapdoctor.snapshot.NativeLibraries;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;
import org.pywrapdoctor.snapshot.Snapshot;

/// Modules that come from another kind of place, and native libraries that load on the first and
/// not on the second.
///
/// @param sides what the reports are to each other
record FileDifferences(Sides sides) {
  private static final String LIBRARY_KIND = "library ";
  private static final int LIBRARY = 94;
  private static final int MODULE = 98;

  /// Whether it is about a library, which other differences may keep from loading.
  static boolean isLibrary(Difference difference) {
    return difference.subject().startsWith(LIBRARY_KIND);
  }

  List<Difference> of(Snapshot a, Snapshot b) {
    Map<String, Library> first = libraries(a);
    Stream<Difference> libraries =
        Trait.SYSTEM.differs(a, b) || first.isEmpty()
            ? Stream.empty()
            : libraries(b).values().stream()
                .filter(Library::stops)
                .filter(
                    library ->
                        !Optional.ofNullable(first.get(library.name()))
                            .filter(Library::stops)
                            .isPresent())
                .map(this::library);
    return Stream.concat(modules(a, b), libraries).toList();
  }

  private Stream<Difference> modules(Snapshot a, Snapshot b) {
    return a.modulePath().ifKnown().stream()
        .flatMap(
            first -> b.modulePath().ifKnown().stream().flatMap(second -> modules(first, second)));
  }

  private Stream<Difference> modules(ModulePath first, ModulePath second) {
    return second.providers().stream()
        .filter(provider -> !provider.expected())
        .filter(
            provider -> first.provider(provider.module()).filter(Provider::expected).isPresent())
        .map(provider -> module(first, second, provider));
  }

  private Difference module(ModulePath first, ModulePath second, Provider stray) {
    String module = stray.module();
    String one = first.provider(module).map(there -> words(first, there)).orElse("");
    String other = words(second, stray);
    return new Difference(
        "module " + module,
        one,
        stray.file(),
        MODULE,
        sides.message(
            "module",
            "The module {module} comes from {a} {first}, from {b} {second}",
            "module",
            module,
            "a",
            one,
            "b",
            other),
        sides.message(
            "module-change", "Rename or move what stands in its way: {file}", "file", stray.file()),
        List.of(stray.file()));
  }

  private static String words(ModulePath path, Provider provider) {
    Origin origin = path.entries().get(provider.entry()).origin();
    return switch (origin) {
      case WORKING_FOLDER -> "the working folder";
      case SCRIPT_FOLDER -> "the folder of the script";
      case PYTHONPATH -> "PYTHONPATH";
      case STANDARD_LIBRARY -> "Python itself";
      case USER_SITE -> "the person's own packages";
      case SITE_PACKAGES, PTH_FILE -> "the packages";
    };
  }

  private Difference library(Library library) {
    String status = library.status().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return new Difference(
        LIBRARY_KIND + library.name(),
        "",
        status,
        LIBRARY,
        sides.message(
            "library",
            "{name} cannot be loaded {second} ({status})",
            "name",
            library.name(),
            "status",
            status),
        sides.message(
            "library-change",
            "Run pywrap-doctor fix there: it says how {name} comes back",
            "name",
            library.name()));
  }

  private static Map<String, Library> libraries(Snapshot snapshot) {
    return snapshot.nativeLibraries().ifKnown().map(NativeLibraries::libraries).stream()
        .flatMap(List::stream)
        .collect(Collectors.toMap(Library::name, library -> library, (one, _) -> one));
  }
}
