package org.pywrapdoctor.diagnosis.rule.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.python;
import static org.pywrapdoctor.diagnosis.Snapshots.withTensorFlow;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutTensorFlow;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;

class WrongInterpreterRuleTest implements RuleExamples {

  private static final Interpreter OTHER =
      python("/opt/tf/bin/python", "3.12.4", Architecture.X86_64, "venv");

  @Override
  public Rule rule() {
    return new WrongInterpreterRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of("another Python has it", elsewhere());
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "no Python has it",
        others(withoutTensorFlow(healthyLinux()), OTHER),
        "both have it",
        others(healthyLinux(), withTensorFlow(OTHER, "2.20.0")));
  }

  @Test
  void namesTheOtherAndOffersIt() {
    assertThat(evidence(elsewhere())).contains("This Python 3.12.4 has tensorflow 2.20.0");
    assertThat(only(elsewhere()).cures().getFirst())
        .isEqualTo(new Cure.UseInterpreter("/opt/tf/bin/python", "2.20.0"));
  }

  static Snapshot elsewhere() {
    return others(withoutTensorFlow(healthyLinux()), withTensorFlow(OTHER, "2.20.0"));
  }

  private static Snapshot others(Snapshot snapshot, Interpreter... others) {
    return snapshot.toBuilder().otherInterpreters(Seen.known(List.of(others))).build();
  }
}
