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
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.diagnosis.Role;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.Installation;
import org.pywrapdoctor.snapshot.Log;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;

/// Hears a log beside what was seen of the computer itself. What was seen weighs more: a log may be
/// old, or from another Python.
public final class LogWitness {
  private final LogJudge judge;

  public LogWitness(Knowledge knowledge) {
    judge = new LogJudge(knowledge);
  }

  /// What is known with the log's help.
  public Assessment hear(Log log, Snapshot snapshot, Assessment seen) {
    Assessment told = judge.assess(log);
    return isAllThereIs(snapshot) ? told : beside(log, snapshot, seen, told);
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
    Set<String> settled =
        Stream.concat(
                seen.diagnoses().stream().map(Diagnosis::cause),
                seen.ruledOut().stream().map(RuledOut::cause))
            .collect(Collectors.toSet());
    List<Diagnosis> further =
        told.roots().stream().filter(root -> !settled.contains(root.cause())).toList();
    boolean helps = seen.unexplained().isPresent() && isOfThisPython(log, snapshot);
    if (helps && !further.isEmpty()) {
      List<Diagnosis> roots = further.stream().map(root -> open(root, further.size())).toList();
      Verdict verdict = roots.size() == 1 ? Verdict.BROKEN : Verdict.UNDETERMINED;
      return new Assessment(
          verdict,
          seen.tried(),
          Stream.concat(roots.stream(), diagnoses.stream()).toList(),
          seen.ruledOut(),
          Optional.empty());
    }
    further.forEach(root -> diagnoses.add(remark(root)));
    return new Assessment(
        seen.verdict(), seen.tried(), diagnoses, seen.ruledOut(), seen.unexplained());
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
