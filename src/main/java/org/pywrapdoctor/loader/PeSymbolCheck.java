package org.pywrapdoctor.loader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pywrapdoctor.binary.PeExport;
import org.pywrapdoctor.binary.PeExports;
import org.pywrapdoctor.binary.PeImage;
import org.pywrapdoctor.binary.PeImport;
import org.pywrapdoctor.platform.ByteSource;
import org.pywrapdoctor.platform.FileView;

/// Whether the libraries found have the functions that others import from them; without one,
/// Windows refuses to load the importing file (error 127).
final class PeSymbolCheck {

  private static final int MAX_NAMED = 5;

  /// What a library offers; of what it only passes on, the place where it really is, written as
  /// `LIBRARY.function`.
  private record Exports(
      Set<String> names,
      Set<Integer> ordinals,
      Map<String, String> passedOn,
      Map<Integer, String> passedOnByNumber) {}

  private final FileView files;
  private final Map<String, Optional<Exports>> exports = new HashMap<>();

  PeSymbolCheck(FileView files) {
    this.files = files;
  }

  void check(WindowsModules.Need need, Finding library) {
    exports(library).ifPresent(offered -> check(need, library, offered));
  }

  /// What Windows loads besides because `library` only passes functions on that are asked of it.
  List<WindowsModules.Need> forwarded(WindowsModules.Need need, Finding library) {
    Optional<Exports> offered = exports(library);
    if (offered.isEmpty()) {
      return List.of();
    }
    Map<String, String> byName = offered.get().passedOn();
    Map<Integer, String> byNumber = offered.get().passedOnByNumber();
    return Stream.concat(
            need.imported().functions().stream().map(byName::get),
            need.imported().ordinals().stream().map(byNumber::get))
        .filter(Objects::nonNull)
        .map(PeSymbolCheck::target)
        .map(asked -> new WindowsModules.Need(path(library), asked, need.optional()))
        .toList();
  }

  /// `NTDLL.RtlAllocateHeap` or `LIBRARY.#12`.
  private static PeImport target(String forwarder) {
    int end = forwarder.lastIndexOf('.');
    String library = forwarder.substring(0, Math.max(end, 0)) + ".dll";
    String function = forwarder.substring(end + 1);
    return function.matches("#\\d{1,5}")
        ? new PeImport(library, List.of(), List.of(Integer.valueOf(function.substring(1))))
        : new PeImport(library, List.of(function), List.of());
  }

  private Optional<Exports> exports(Finding library) {
    ResolvedLibrary found = library.result();
    return found.status() == LibraryStatus.FOUND
            && found.image().orElse(null) instanceof PeImage image
        ? exports.computeIfAbsent(path(library), path -> read(path, image))
        : Optional.empty();
  }

  private static String path(Finding library) {
    return library.result().path().orElseThrow();
  }

  private static void check(WindowsModules.Need need, Finding library, Exports offered) {
    List<String> missing = new ArrayList<>(need.imported().functions());
    missing.removeIf(offered.names()::contains);
    need.imported().ordinals().stream()
        .filter(ordinal -> !offered.ordinals().contains(ordinal))
        .forEach(ordinal -> missing.add("number " + ordinal));
    if (!missing.isEmpty()) {
      int more = missing.size() - MAX_NAMED;
      library.settle(
          LibraryStatus.SYMBOL_MISSING,
          "it lacks %s%s, which %s asks for"
              .formatted(
                  String.join(", ", missing.stream().limit(MAX_NAMED).toList()),
                  more > 0 ? " and %d more functions".formatted(more) : "",
                  need.path()));
    }
  }

  /// An export table that cannot be read says nothing about single functions.
  private Optional<Exports> read(String path, PeImage image) {
    try (ByteSource source = files.open(path)) {
      Exports all = new Exports(new HashSet<>(), new HashSet<>(), new HashMap<>(), new HashMap<>());
      for (PeExport export : PeExports.read(source, image)) {
        export.name().ifPresent(all.names()::add);
        all.ordinals().add(export.ordinal());
        export.forwarder().ifPresent(target -> passOn(all, export, target));
      }
      return Optional.of(all);
    } catch (IOException damaged) {
      return Optional.empty();
    }
  }

  private static void passOn(Exports all, PeExport export, String target) {
    export.name().ifPresent(name -> all.passedOn().put(name, target));
    all.passedOnByNumber().put(export.ordinal(), target);
  }
}
