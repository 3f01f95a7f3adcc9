package org.pywrapdoctor.diagnosis.rule.companion;

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
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.NativeLibraries.Surroundings;
import org.pywrapdoctor.snapshot.Snapshot;

class DuplicateOpenMpRuleTest implements RuleExamples {

  private static final String[] TWO = {"/site/torch/lib/libiomp5.so", "/env/lib/libiomp5.so"};

  private static final Attempt REFUSED =
      TestLaunch.raises(
          "ImportError",
          "OMP: Error #15: Initializing libiomp5md.dll, but found libiomp5md.dll already"
              + " initialized.");

  @Override
  public Rule rule() {
    return new DuplicateOpenMpRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "the second copy refuses", withLaunch(copies(TWO), REFUSED),
        "it refuses, and no copy was found", withLaunch(copies(), REFUSED),
        "two copies and a sudden end", withLaunch(copies(TWO), TestLaunch.dies("SIGABRT")));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "two copies, nothing fails", copies(TWO),
        "two copies, nothing started", withoutRun(copies(TWO)),
        "one copy and a sudden end", withLaunch(copies(TWO[0]), TestLaunch.dies("SIGABRT")),
        "another failure", withLaunch(copies(TWO), TestLaunch.raises("KeyError", "x")));
  }

  @Test
  void onlyTheRefusalIsCertain() {
    assertThat(only(withLaunch(copies(TWO), REFUSED)).certainty()).isEqualTo(Certainty.CERTAIN);
    assertThat(only(withLaunch(copies(TWO), TestLaunch.dies("SIGABRT"))).certainty())
        .isEqualTo(Certainty.POSSIBLE);
  }

  private static Snapshot copies(String... paths) {
    return withSurroundings(healthyLinux(), new Surroundings(List.of(paths), List.of()));
  }
}
