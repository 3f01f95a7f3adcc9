package org.pywrapdoctor.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Assessment.RuledOut;
import org.pywrapdoctor.diagnosis.Assessment.Unexplained;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.Snapshot;

/// Asks all rules and puts their answers in order.
public final class Diagnostician {
  private final List<Rule> rules;
  private final Ranking ranking;

  /// @param rules in the order in which their causes make each other pointless to talk about
  public Diagnostician(List<Rule> rules) {
    this.rules = List.copyOf(rules);
    ranking = new Ranking(this.rules);
  }

  /// What the rules make of a snapshot.
  public Assessment assess(Snapshot snapshot, Knowledge knowledge) {
    List<Diagnosis> found = new ArrayList<>();
    List<RuledOut> ruledOut = new ArrayList<>();
    for (Rule rule : rules) {
      switch (rule.examine(snapshot, knowledge)) {
        case Outcome.Found(List<Diagnosis> diagnoses) -> found.addAll(diagnoses);
        case Outcome.RuledOut(Message because) ->
            ruledOut.add(new RuledOut(rule.cause().id(), because));
        case Outcome.NotTested() -> {}
      }
    }
    Trial trial = Trial.of(snapshot);
    List<Diagnosis> diagnoses =
        ranking.order(found, trial, snapshot.request().goal()).stream()
            .map(diagnosis -> withProcess(diagnosis, trial))
            .map(diagnosis -> withProvenance(diagnosis, snapshot))
            .toList();
    List<Diagnosis> roots =
        diagnoses.stream().filter(diagnosis -> diagnosis.role() == Role.ROOT).toList();
    Optional<Unexplained> unexplained =
        roots.stream().noneMatch(root -> Ranking.accountsFor(trial, root))
            ? trial
                .failure()
                .map(failure -> Verdicts.unexplained(failure, snapshot))
                .or(() -> Verdicts.damaged(snapshot))
            : Optional.empty();
    return new Assessment(
        Verdicts.of(trial, roots, unexplained), trial.tried(), diagnoses, ruledOut, unexplained);
  }

  /// What the really started process showed belongs to the proof of each root.
  private static Diagnosis withProcess(Diagnosis diagnosis, Trial trial) {
    return diagnosis.role() == Role.ROOT && trial.failure().isPresent()
        ? diagnosis.withMoreEvidence(trial.evidence())
        : diagnosis;
  }

  /// Who built TensorFlow matters to whoever reads a cause.
  private static Diagnosis withProvenance(Diagnosis diagnosis, Snapshot snapshot) {
    return diagnosis.role() == Role.ROOT
        ? diagnosis.withMoreEvidence(Provenance.of(snapshot).stream().toList())
        : diagnosis;
  }
}
