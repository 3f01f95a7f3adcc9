package org.pywrapdoctor.diagnosis.rule.loader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Failure;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.snapshot.Launch.PythonError;
import org.pywrapdoctor.snapshot.Snapshot;

/// glibc has a small fixed room for thread-local variables of libraries that are loaded later; a
/// library that comes when it is used up cannot be loaded (glibc's own text names the library).
public final class StaticTlsRule implements Rule {
  private static final String TEXT = "static TLS";
  private static final Pattern FILE = Pattern.compile("(/[^\\s:]+): cannot (?:allocate|load)");

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-405",
              "static-tls-exhausted",
              "A library comes too late to be loaded",
              "The system keeps a small room for a special kind of variables of native libraries."
                  + " The libraries that were loaded before have used it up. Loading the library"
                  + " that complains first solves it.")
          .on(OperatingSystem.LINUX)
          .explaining(Explains.IMPORT, Explains.COMPUTATION);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  /// Whether the failure is of this kind.
  static boolean isNamed(Trial trial) {
    return trial.failure().filter(failure -> failure.says(TEXT)).isPresent();
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Trial trial = Trial.of(snapshot);
    if (!isNamed(trial)) {
      return trial.failure().isPresent()
          ? Outcome.ruledOut(
              CAUSE.message("other", "No library complains about thread-local variables"))
          : Outcome.notTested();
    }
    Failure failure = trial.failure().orElseThrow();
    List<Evidence> evidence = new ArrayList<>();
    String text = failure.firstError().map(PythonError::message).orElse(TEXT);
    Matcher file = FILE.matcher(text);
    boolean named = file.find();
    evidence.add(
        new Evidence(
            Evidence.Kind.LIBRARY,
            CAUSE.message("refused", "The system could not load this library any more"),
            named ? file.group(1) : String.join(" ", failure.attempt().command())));
    ImportOrder.in(trial)
        .ifPresent(order -> evidence.addAll(order.evidence(CAUSE, PathStyle.POSIX)));
    return Outcome.found(CAUSE.diagnosis(evidence, List.of(cure(named ? file.group(1) : ""))));
  }

  private static Cure cure(String library) {
    Message preload =
        library.isEmpty()
            ? CAUSE.message(
                "preload-some", "Or start Python with LD_PRELOAD set to the library that complains")
            : CAUSE.message(
                "preload", "Or start Python with LD_PRELOAD set to {library}", "library", library);
    return new Cure.ByHand(
        CAUSE.message("first", "Load it before the others"),
        List.of(
            CAUSE.message(
                "first-step",
                "Import the package that brings this library in the first line of your program"),
            preload,
            CAUSE.message("newer", "A system with glibc 2.32 or newer has more room")),
        List.of(),
        false);
  }
}
