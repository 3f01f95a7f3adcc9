package org.pywrapdoctor.diagnosis.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.snapshot.ModulePath;
import org.pywrapdoctor.snapshot.ModulePath.Provider;
import org.pywrapdoctor.snapshot.NativeLibraries;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;
import org.pywrapdoctor.snapshot.Snapshot;

/// Modules that come from another kind of place, and native libraries that do not load on the
/// second
/// alone.
final class FileDifferences {
  private static final int LIBRARY = 94;
  private static final int MODULE = 93;

  private FileDifferences() {}

  static List<Difference> of(Snapshot a, Snapshot b) {
    List<Difference> found = new ArrayList<>();
    Map<String, String> first = origins(a);
    origins(b)
        .forEach(
            (module, origin) -> {
              String one = first.getOrDefault(module, "");
              if (!one.isEmpty() && !one.equals(origin)) {
                found.add(module(module, one, origin));
              }
            });
    Map<String, Library> libraries = libraries(a);
    libraries(b)
        .forEach(
            (name, library) -> {
              Library one = libraries.get(name);
              if (library.stops() && (one == null || !one.stops())) {
                found.add(library(name, one == null ? "" : one.status().name(), library));
              }
            });
    return found;
  }

  private static Difference module(String module, String one, String other) {
    return new Difference(
        "module " + module,
        one,
        other,
        MODULE,
        Message.of(
            "compare.module",
            "The module {module} comes from another place on the second computer",
            "module",
            module),
        Message.of(
            "compare.module-change",
            "Rename or remove what stands in its way: {place}",
            "place",
            other));
  }

  private static Difference library(String name, String one, Library library) {
    return new Difference(
        "library " + name,
        one.toLowerCase(Locale.ROOT),
        library.status().name().toLowerCase(Locale.ROOT),
        LIBRARY,
        Message.of(
            "compare.library", "{name} cannot be loaded on the second computer", "name", name),
        Message.of(
            "compare.library-change",
            "Run pywrap-doctor fix there: it says how {name} comes back",
            "name",
            name));
  }

  private static Map<String, String> origins(Snapshot snapshot) {
    Map<String, String> origins = new TreeMap<>();
    snapshot
        .modulePath()
        .ifKnown()
        .ifPresent(
            (ModulePath path) ->
                path.providers()
                    .forEach(
                        (Provider provider) ->
                            origins.putIfAbsent(
                                provider.module(),
                                path.entries().get(provider.entry()).origin().name())));
    return origins;
  }

  private static Map<String, Library> libraries(Snapshot snapshot) {
    Map<String, Library> libraries = new TreeMap<>();
    snapshot.nativeLibraries().ifKnown().map(NativeLibraries::libraries).stream()
        .flatMap(List::stream)
        .forEach(library -> libraries.putIfAbsent(library.name(), library));
    return libraries;
  }
}
