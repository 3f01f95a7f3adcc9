package org.pywrapdoctor.diagnosis.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pywrapdoctor.diagnosis.Assessment;
import org.pywrapdoctor.diagnosis.Assessment.RuledOut;
import org.pywrapdoctor.diagnosis.Assessment.Verdict;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Failure;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.diagnosis.Role;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.Installation;
import org.pywrapdoctor.snapshot.Log;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;

/// Hears a log beside what was seen of the computer itself. What was seen weighs more: a log may be
/// old, or from another Python.
public final class LogWitness {
  private static final String ABSENT = "tensorflow-not-installed";

  /// Why pip installs nothing although Python and computer would fit.
  private static final Set<String> STOP_INSTALLING =
      Set.of(
          "tensorflow-gpu-package-removed",
          "interrupted-download",
          "install-out-of-space-or-memory");

  private final LogJudge judge;

  public LogWitness(Knowledge knowledge) {
    judge = new LogJudge(knowledge);
  }

  /// What is known with the log's help.
  public Assessment hear(Log log, Snapshot snapshot, Assessment seen) {
    Assessment told = judge.assess(log);
    return isAllThereIs(snapshot) ? told : beside(log, snapshot, seen, told);
  }

  /// What is known with the help of what the process that failed here printed itself, where nothing
  /// that was seen explains it.
  public Assessment hearProcess(Log printed, Snapshot snapshot, Assessment seen) {
    Trial trial = Trial.of(snapshot);
    Set<String> settled = settled(seen);
    List<Diagnosis> suspects =
        judge.assess(printed).roots().stream()
            .filter(root -> !settled.contains(root.cause()))
            .filter(root -> trial.failure().filter(failed -> fits(root, failed)).isPresent())
            .toList();
    if (seen.unexplained().isEmpty() || suspects.isEmpty()) {
      return seen;
    }
    List<Diagnosis> roots =
        suspects.stream()
            .map(root -> open(root, suspects.size()).withMoreEvidence(trial.evidence()))
            .toList();
    return explained(seen, roots, seen.diagnoses(), trial.imports());
  }

  /// A sudden end says little by itself: only what names its cause counts then.
  private static boolean fits(Diagnosis root, Failure failure) {
    boolean guess = root.certainty() == Certainty.POSSIBLE;
    boolean stopsImport =
        root.explains().contains(Explains.IMPORT) || root.explains().contains(Explains.INTERPRETER);
    return !(guess && failure.killed())
        && switch (failure.part()) {
          case INTERPRETER, IMPORT -> stopsImport;
          case COMPUTATION, MODEL -> true;
          case GPU -> root.explains().contains(Explains.GPU);
        };
  }

  /// Whether nobody looked at a computer.
  private static boolean isAllThereIs(Snapshot snapshot) {
    return Stream.of(snapshot.machine(), snapshot.interpreter(), snapshot.launch())
        .allMatch(part -> part instanceof Seen.NotLooked);
  }

  private static Assessment beside(Log log, Snapshot snapshot, Assessment seen, Assessment told) {
    List<Diagnosis> diagnoses = new ArrayList<>();
    for (Diagnosis found : seen.diagnoses()) {
      diagnoses.add(
          told.roots().stream()
              .filter(root -> root.cause().equals(found.cause()))
              .findFirst()
              .map(root -> found.withMoreEvidence(root.evidence()))
              .orElse(found));
    }
    Set<String> settled = settled(seen);
    List<Diagnosis> further =
        told.roots().stream().filter(root -> !settled.contains(root.cause())).toList();
    boolean helps = seen.unexplained().isPresent() && isOfThisPython(log, snapshot);
    if (helps && !further.isEmpty()) {
      List<Diagnosis> roots = further.stream().map(root -> open(root, further.size())).toList();
      return explained(seen, roots, diagnoses, Trial.of(snapshot).imports());
    }
    List<Diagnosis> failed = further.stream().filter(LogWitness::stopsInstalling).toList();
    if (!failed.isEmpty() && isAbsent(seen)) {
      return whyAbsent(seen, failed, diagnoses);
    }
    further.forEach(root -> diagnoses.add(remark(root)));
    return new Assessment(
        seen.verdict(), seen.tried(), diagnoses, seen.ruledOut(), seen.unexplained());
  }

  /// Of an installation that failed the computer shows no more than that nothing is there.
  private static boolean stopsInstalling(Diagnosis root) {
    return STOP_INSTALLING.contains(root.cause());
  }

  private static boolean isAbsent(Assessment seen) {
    return seen.roots().stream().map(Diagnosis::cause).toList().equals(List.of(ABSENT));
  }

  private static Assessment whyAbsent(
      Assessment seen, List<Diagnosis> failed, List<Diagnosis> diagnoses) {
    Diagnosis absent = diagnoses.getFirst();
    List<Diagnosis> roots =
        failed.stream()
            .map(root -> open(root, failed.size()))
            .map(root -> root.withMoreEvidence(absent.evidence()).withMoreCures(absent.cures()))
            .toList();
    List<Diagnosis> others = new ArrayList<>(diagnoses);
    others.set(0, absent.withRole(Role.CONSEQUENCE));
    return explained(seen, roots, others, false);
  }

  private static Assessment explained(
      Assessment seen, List<Diagnosis> roots, List<Diagnosis> others, boolean imports) {
    Verdict settled = imports ? Verdict.DEGRADED : Verdict.BROKEN;
    return new Assessment(
        roots.size() == 1 ? settled : Verdict.UNDETERMINED,
        seen.tried(),
        Stream.concat(roots.stream(), others.stream()).toList(),
        seen.ruledOut(),
        Optional.empty());
  }

  private static Set<String> settled(Assessment seen) {
    return Stream.concat(
            seen.diagnoses().stream().map(Diagnosis::cause),
            seen.ruledOut().stream().map(RuledOut::cause))
        .collect(Collectors.toSet());
  }

  /// What nothing on the computer speaks against is no more than likely.
  private static Diagnosis open(Diagnosis root, int candidates) {
    return root.withCertainty(candidates == 1 ? Certainty.LIKELY : Certainty.POSSIBLE, test(root))
        .withRole(Role.ROOT);
  }

  private static Diagnosis remark(Diagnosis root) {
    Evidence elsewhere =
        new Evidence(
            Evidence.Kind.LOG,
            Message.of(
                "log.only", "Only the text speaks for it; nothing of it was seen on this computer"),
            "");
    return root.withCertainty(Certainty.POSSIBLE, test(root))
        .withRole(Role.REMARK)
        .withMoreEvidence(List.of(elsewhere));
  }

  private static Message test(Diagnosis root) {
    return root.decidedBy()
        .orElseGet(
            () -> Message.of("log.decided", "Let the failure happen again on this computer"));
  }

  /// A log that shows where its TensorFlow lies must mean the one that is examined.
  private static boolean isOfThisPython(Log log, Snapshot snapshot) {
    List<String> places =
        snapshot.installation().ifKnown().map(Installation::sitePackages).orElseGet(List::of);
    return log.facts().folder().isEmpty()
        || log.facts()
            .folder()
            .filter(folder -> places.stream().anyMatch(folder::startsWith))
            .isPresent();
  }
}
