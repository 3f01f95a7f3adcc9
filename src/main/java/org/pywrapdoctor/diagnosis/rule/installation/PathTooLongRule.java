package org.pywrapdoctor.diagnosis.rule.installation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.WindowsError;
import org.pywrapdoctor.diagnosis.rule.Damage;
import org.pywrapdoctor.diagnosis.rule.Decisions;
import org.pywrapdoctor.diagnosis.rule.Refusals;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.Answer;
import org.pywrapdoctor.snapshot.FileCheck;
import org.pywrapdoctor.snapshot.FileCheck.Problem;
import org.pywrapdoctor.snapshot.Machine;
import org.pywrapdoctor.snapshot.Snapshot;

/// Files are missing whose paths are longer than Windows allows (Microsoft, "Maximum Path Length
/// Limitation"), or Windows refuses one for that.
public final class PathTooLongRule implements Rule {

  /// `MAX_PATH` less the character that ends it.
  private static final int LONGEST = 259;

  private static final int MOST_FILES = 3;

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-113",
              "path-too-long",
              "The path is too long for Windows",
              "TensorFlow brings files deep in its folders. Together with the place of this"
                  + " environment their names exceed the 259 characters that Windows allows by"
                  + " default.")
          .on(OperatingSystem.WINDOWS)
          .explaining(Explains.IMPORT, Explains.COMPUTATION);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Set<String> leadsTo() {
    return Set.of("hollow-package", "corrupt-installation");
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<Machine> windows =
        snapshot
            .machine()
            .ifKnown()
            .filter(machine -> machine.operatingSystem() == OperatingSystem.WINDOWS);
    if (windows.isEmpty()) {
      return Outcome.notTested();
    }
    Trial trial = Trial.of(snapshot);
    List<Evidence> evidence = new ArrayList<>();
    Refusals.of(trial, WindowsError.PATH_TOO_LONG, "filename or extension is too long")
        .ifPresent(evidence::add);
    boolean refused = !evidence.isEmpty();
    if (!refused && windows.get().longPaths() == Answer.YES) {
      return Outcome.ruledOut(CAUSE.message("allowed", "Windows allows long paths here"));
    }
    List<Damage> missing = windows.get().longPaths() == Answer.NO ? tooLong(snapshot) : List.of();
    missing.stream()
        .flatMap(damage -> damage.problems().stream())
        .limit(MOST_FILES)
        .map(PathTooLongRule::evidence)
        .forEach(evidence::add);
    if (evidence.isEmpty()) {
      return Outcome.notTested();
    }
    Diagnosis diagnosis = CAUSE.diagnosis(evidence, List.of(shorter(), allow()));
    return Outcome.found(
        switch (trial.fit(
            failure -> refused || missing.stream().anyMatch(damage -> damage.explains(failure)))) {
          case SHOWN, WORKS -> diagnosis;
          case UNTRIED -> Decisions.byImport(diagnosis);
          case ELSEWHERE -> diagnosis.withExplains(List.of());
        });
  }

  /// The damage that consists of missing files with paths that are too long.
  private static List<Damage> tooLong(Snapshot snapshot) {
    return snapshot.installation().ifKnown().stream()
        .flatMap(installation -> installation.distributions().stream())
        .flatMap(distribution -> Damage.of(distribution).stream())
        .map(damage -> damage.only(PathTooLongRule::isTooLong))
        .filter(damage -> !damage.problems().isEmpty())
        .toList();
  }

  private static boolean isTooLong(Problem problem) {
    return problem.kind() == FileCheck.Kind.MISSING && problem.path().length() > LONGEST;
  }

  private static Evidence evidence(Problem problem) {
    return new Evidence(
        Evidence.Kind.FILE,
        CAUSE.message(
            "missing",
            "{file} is missing; its path has {length} characters, and Windows allows {longest}"
                + " here",
            Map.of(
                "file", Damage.nameOf(problem.path()),
                "length", String.valueOf(problem.path().length()),
                "longest", String.valueOf(LONGEST))),
        problem.path());
  }

  private static Cure shorter() {
    return new Cure.ByHand(
        CAUSE.message("shorter", "Use a shorter path"),
        List.of(
            CAUSE.message(
                "shorter-step",
                "Make a new environment in a short folder such as C:\\tf and install TensorFlow"
                    + " there")),
        List.of(),
        false);
  }

  private static Cure allow() {
    return new Cure.ByHand(
        CAUSE.message("allow", "Let Windows use long paths"),
        List.of(
            CAUSE.message(
                "allow-step",
                "Set LongPathsEnabled as Microsoft describes it, then install TensorFlow again")),
        List.of("https://learn.microsoft.com/windows/win32/fileio/maximum-file-path-limitation"),
        true);
  }
}
