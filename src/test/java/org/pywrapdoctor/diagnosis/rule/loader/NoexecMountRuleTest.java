package org.pywrapdoctor.diagnosis.rule.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;
import static org.pywrapdoctor.diagnosis.Snapshots.withSurroundings;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutRun;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.NativeLibraries.Surroundings;
import org.pywrapdoctor.snapshot.Snapshot;

class NoexecMountRuleTest implements RuleExamples {

  private static final String SAYS =
      "/scratch/x.so: failed to map segment from shared object: Operation not permitted";

  @Override
  public Rule rule() {
    return new NoexecMountRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "the loader says so",
            withLaunch(mounted("/scratch"), TestLaunch.raises("ImportError", SAYS)),
        "nothing started", withoutRun(mounted("/scratch")),
        "another failure first",
            withLaunch(mounted("/scratch"), TestLaunch.raises("SyntaxError", "x")));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "another disk forbids it",
            withLaunch(mounted(), TestLaunch.raises("ImportError", "undefined symbol")),
        "it works all the same", mounted("/scratch"));
  }

  @Test
  void theMountIsTheProof() {
    Snapshot snapshot = withoutRun(mounted("/scratch"));
    assertThat(evidence(snapshot)).containsExactly("This is mounted with the option noexec");
    assertThat(only(snapshot).certainty()).isEqualTo(Certainty.CERTAIN);
  }

  private static Snapshot mounted(String... places) {
    return withSurroundings(healthyLinux(), new Surroundings(List.of(), List.of(places)));
  }
}
