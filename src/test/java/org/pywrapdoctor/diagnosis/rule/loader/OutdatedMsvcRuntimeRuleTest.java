package org.pywrapdoctor.diagnosis.rule.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyWindows;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;
import static org.pywrapdoctor.diagnosis.Snapshots.withLibrary;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutRun;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.NativeLibraries.Floor;
import org.pywrapdoctor.snapshot.NativeLibraries.Make;
import org.pywrapdoctor.snapshot.NativeLibraries.Status;
import org.pywrapdoctor.snapshot.Snapshot;

class OutdatedMsvcRuntimeRuleTest implements RuleExamples {

  private static final int ACCESS_VIOLATION = 0xC000_0005;
  private static final Attempt FAILURE =
      TestLaunch.raises(
          "ImportError",
          "DLL load failed while importing _pywrap_tensorflow_internal: A dynamic link library (DLL)"
              + " initialization routine failed.");

  @Override
  public Rule rule() {
    return new OutdatedMsvcRuntimeRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "its start fails", withLaunch(runtime("14.29.30139.0", true), FAILURE),
        "it crashes",
            withLaunch(runtime("14.38.33135.0", true), TestLaunch.crashes(ACCESS_VIOLATION)),
        "nothing started", withoutRun(runtime("14.29.30139.0", true)),
        "older than the linker, and its start fails",
            withLaunch(runtime("14.16.27012.6", false), FAILURE),
        "a part is missing that came later",
            withoutRun(
                withLibrary(
                    runtime("14.29.30139.0", true),
                    "VCRUNTIME140_THREADS.dll",
                    Status.MISSING,
                    "")),
        "another failure",
            withLaunch(runtime("14.29.30139.0", true), TestLaunch.raises("KeyError", "x")));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "new enough", withLaunch(runtime("14.44.35211.0", true), FAILURE),
        "the very version", withLaunch(runtime("14.40.33810.0", true), FAILURE),
        "it works all the same", runtime("14.16.27012.6", false));
  }

  @Test
  void namesTheVersionsAndWhoAsks() {
    Snapshot snapshot = withLaunch(runtime("14.29.30139.0", true), FAILURE);
    assertThat(evidence(snapshot))
        .containsExactly(
            "MSVCP140.dll has version 14.29.30139.0, and _pywrap_tensorflow_common.dll needs 14.40"
                + " or newer");
    assertThat(only(snapshot).certainty()).isEqualTo(Certainty.CERTAIN);
    assertThat(only(withLaunch(runtime("14.16.27012.6", false), FAILURE)).certainty())
        .isEqualTo(Certainty.LIKELY);
  }

  private static Snapshot runtime(String version, boolean proven) {
    return withLibrary(
        healthyWindows(),
        "MSVCP140.dll",
        "",
        new Make(
            Optional.of(version),
            Optional.empty(),
            List.of(new Floor("14.40", "_pywrap_tensorflow_common.dll", proven)),
            List.of()));
  }
}
