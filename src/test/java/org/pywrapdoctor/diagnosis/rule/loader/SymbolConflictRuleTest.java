package org.pywrapdoctor.diagnosis.rule.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Launch.Purpose;
import org.pywrapdoctor.snapshot.Snapshot;

class SymbolConflictRuleTest implements RuleExamples {
  private static final String TORCH = "import torch";

  @Override
  public Rule rule() {
    return new SymbolConflictRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of("it crashes after torch", crashes());
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "the order works",
            withLaunch(healthyLinux(), TestLaunch.works(), ordered(TestLaunch.works())),
        "it crashes alone too", withLaunch(healthyLinux(), TestLaunch.dies("SIGSEGV")),
        "the room for thread-local variables is used up",
            withLaunch(
                healthyLinux(),
                TestLaunch.works(),
                ordered(TestLaunch.raises("ImportError", StaticTlsRuleTest.TEXT))));
  }

  @Test
  void saysAfterWhat() {
    assertThat(only(crashes()).evidence())
        .extracting(piece -> piece.what().text())
        .contains("After torch is imported it fails");
  }

  private static Snapshot crashes() {
    return withLaunch(healthyLinux(), TestLaunch.works(), ordered(TestLaunch.dies("SIGSEGV")));
  }

  private static Attempt ordered(Attempt made) {
    return TestLaunch.after(made, Purpose.IMPORT_AFTER_SCRIPT, TORCH);
  }
}
