package org.pywrapdoctor.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Assessment.RuledOut;
import org.pywrapdoctor.diagnosis.Assessment.Tried;
import org.pywrapdoctor.diagnosis.Assessment.Verdict;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.Snapshot;

/// Asks all rules and puts their answers in order.
public final class Diagnostician {
  private final List<Rule> rules;

  public Diagnostician(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /// What the rules make of a snapshot.
  public Assessment assess(Snapshot snapshot, Knowledge knowledge) {
    List<Diagnosis> diagnoses = new ArrayList<>();
    List<RuledOut> ruledOut = new ArrayList<>();
    for (Rule rule : rules) {
      switch (rule.examine(snapshot, knowledge)) {
        case Outcome.Found(List<Diagnosis> found) -> diagnoses.addAll(found);
        case Outcome.RuledOut(Message because) ->
            ruledOut.add(new RuledOut(rule.cause().id(), because));
        case Outcome.NotTested() -> {}
      }
    }
    Verdict verdict = diagnoses.isEmpty() ? Verdict.HEALTHY : Verdict.BROKEN;
    return new Assessment(verdict, Tried.NOTHING, diagnoses, ruledOut, Optional.empty());
  }
}
