package org.pywrapdoctor.diagnosis.rule.gpu;

import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.inside;
import static org.pywrapdoctor.diagnosis.Snapshots.withGoal;

import java.util.Map;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Answer;
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.Snapshot;

class Wsl1RuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new Wsl1Rule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of("version 1", inside(withGoal(healthyLinux(), Goal.GPU), Answer.NO, 1));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "version 2", inside(withGoal(healthyLinux(), Goal.GPU), Answer.NO, 2),
        "no card is wanted", inside(healthyLinux(), Answer.NO, 1));
  }
}
