package org.pywrapdoctor.diagnosis.rule.loader;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.rule.Decisions;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.requirement.Version;
import org.pywrapdoctor.snapshot.NativeLibraries;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;
import org.pywrapdoctor.snapshot.NativeLibraries.Make;
import org.pywrapdoctor.snapshot.Snapshot;

/// TensorFlow's native files are made for a newer macOS.
public final class MacosTooOldRule implements Rule {

  private static final int MOST_FILES = 3;
  private static final Pattern NAMED = Pattern.compile("(?i)mac ?os[^0-9]*(\\d{1,2}(?:\\.\\d+)*)");

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-602",
              "macos-too-old",
              "This macOS is too old for this TensorFlow",
              "TensorFlow's native files are made for a newer macOS than the one of this Mac and use"
                  + " functions that it does not have. A newer macOS or an older TensorFlow works.")
          .on(OperatingSystem.MACOS);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<Version> system = system(snapshot);
    List<Library> telling =
        snapshot.nativeLibraries().ifKnown().map(NativeLibraries::libraries).stream()
            .flatMap(List::stream)
            .filter(library -> !library.optional() && needed(library).isPresent())
            .toList();
    if (system.isEmpty() || telling.isEmpty()) {
      return Outcome.notTested();
    }
    List<Library> tooNew =
        telling.stream()
            .filter(library -> needed(library).orElseThrow().compareTo(system.get()) > 0)
            .toList();
    if (tooNew.isEmpty()) {
      return Outcome.ruledOut(
          CAUSE.message(
              "new", "macOS {version} is new enough", "version", system.get().toString()));
    }
    Diagnosis diagnosis =
        CAUSE.diagnosis(
            tooNew.stream()
                .limit(MOST_FILES)
                .map(library -> evidence(library, system.get()))
                .toList(),
            List.of(cure()));
    return switch (Trial.of(snapshot)
        .fit(failure -> failure.says("Symbol not found", "Expected in", "built for macOS"))) {
      case SHOWN -> Outcome.found(diagnosis);
      case UNTRIED -> Outcome.found(Decisions.byImport(diagnosis));
      case ELSEWHERE -> Outcome.found(Decisions.afterTheOther(diagnosis));
      case WORKS -> Outcome.notTested();
    };
  }

  private static Optional<Version> needed(Library library) {
    return library.make().flatMap(Make::minimumSystem).flatMap(Version::parse);
  }

  private static Optional<Version> system(Snapshot snapshot) {
    return snapshot
        .machine()
        .ifKnown()
        .map(machine -> NAMED.matcher(machine.systemName()))
        .filter(Matcher::find)
        .flatMap(match -> Version.parse(match.group(1)));
  }

  private static Evidence evidence(Library library, Version system) {
    return new Evidence(
        Evidence.Kind.LIBRARY,
        CAUSE.message(
            "needs",
            "{library} is made for macOS {needed}, this is {system}",
            Map.of(
                "library", library.name(),
                "needed", needed(library).orElseThrow().toString(),
                "system", system.toString())),
        library.path().orElse(library.name()));
  }

  private static Cure cure() {
    return new Cure.ByHand(
        CAUSE.message("update", "Update macOS, or use an older TensorFlow"),
        List.of(
            CAUSE.message("update-step", "Update macOS in the system settings, under General"),
            CAUSE.message(
                "older-step",
                "Where this Mac gets no newer macOS, make a new environment with an older version of"
                    + " TensorFlow; pip takes one that fits when you name no version")),
        List.of("https://www.tensorflow.org/install/pip"),
        false);
  }
}
