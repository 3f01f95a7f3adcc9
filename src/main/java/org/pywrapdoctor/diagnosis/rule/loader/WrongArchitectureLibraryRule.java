package org.pywrapdoctor.diagnosis.rule.loader;

import java.util.List;
import java.util.Map;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Failure;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.rule.Decisions;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.NativeLibraries;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;
import org.pywrapdoctor.snapshot.NativeLibraries.Status;
import org.pywrapdoctor.snapshot.Snapshot;

/// A library that would be loaded is made for another processor architecture than Python.
public final class WrongArchitectureLibraryRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
          "PD-110",
          "wrong-architecture-dll",
          "A library is made for another kind of processor",
          "Python and all libraries that it loads must be made for the same kind of processor. One"
              + " library that is found on the way is made for another, such as 32-bit among"
              + " 64-bit ones.");

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    List<Library> libraries =
        snapshot.nativeLibraries().ifKnown().stream()
            .map(NativeLibraries::libraries)
            .flatMap(List::stream)
            .toList();
    if (libraries.isEmpty()) {
      return Outcome.notTested();
    }
    List<Library> wrong =
        libraries.stream()
            .filter(library -> library.status() == Status.WRONG_ARCHITECTURE)
            .filter(library -> !library.optional())
            .toList();
    if (wrong.isEmpty()) {
      return Outcome.ruledOut(
          CAUSE.message("same", "All libraries are made for the same kind of processor"));
    }
    return Outcome.found(
        Decisions.weighed(
            CAUSE.diagnosis(
                wrong.stream().map(WrongArchitectureLibraryRule::evidence).toList(),
                List.of(cure())),
            Trial.of(snapshot),
            failure -> looksLikeIt(failure, wrong)));
  }

  private static boolean looksLikeIt(Failure failure, List<Library> wrong) {
    return failure.says("ELFCLASS", "not a valid Win32", "incompatible architecture", "DLL load")
        || wrong.stream().anyMatch(library -> failure.says(library.name()));
  }

  private static Evidence evidence(Library library) {
    return new Evidence(
        Evidence.Kind.LIBRARY,
        CAUSE.message(
            "wrong",
            "{library}: {detail}",
            Map.of("library", library.name(), "detail", library.detail())),
        library.path().orElse(library.name()));
  }

  private static Cure cure() {
    return new Cure.ByHand(
        CAUSE.message("remove", "Take the wrong copy out of the way"),
        List.of(
            CAUSE.message(
                "remove-step",
                "Uninstall the program that brought this file, or take its folder out of PATH; do"
                    + " not replace the file by hand")),
        List.of(),
        false);
  }
}
