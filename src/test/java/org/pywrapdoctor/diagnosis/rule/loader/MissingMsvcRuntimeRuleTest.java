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
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.NativeLibraries.Floor;
import org.pywrapdoctor.snapshot.NativeLibraries.Make;
import org.pywrapdoctor.snapshot.NativeLibraries.Status;
import org.pywrapdoctor.snapshot.Snapshot;

class MissingMsvcRuntimeRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new MissingMsvcRuntimeRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "Windows does not find it",
        withLaunch(
            runtime(Status.MISSING),
            TestLaunch.raises(
                "ImportError",
                "DLL load failed while importing _pywrap_tensorflow_internal: Das angegebene Modul"
                    + " wurde nicht gefunden.")),
        "nothing started",
        withoutRun(runtime(Status.MISSING)));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "Python finds it in a folder that was added", runtime(Status.MISSING),
        "it is there", runtime(Status.FOUND),
        "it came later than the old runtime that is there",
            withoutRun(
                withLibrary(
                    runtime(Status.MISSING),
                    "MSVCP140.dll",
                    "",
                    new Make(
                        Optional.of("14.16.27012.6"),
                        Optional.empty(),
                        List.of(new Floor("14.29", "_pywrap_tensorflow_internal.pyd", false)),
                        List.of()))),
        "only Windows could tell", withoutRun(runtime(Status.UNKNOWN)),
        "another library is missing",
            withoutRun(withLibrary(healthyWindows(), "cudart64_110.dll", Status.MISSING, "")));
  }

  @Test
  void namesTheFileAndWhoNeedsIt() {
    assertThat(evidence(withoutRun(runtime(Status.MISSING))))
        .containsExactly(
            "MSVCP140_1.dll is needed by _pywrap_tensorflow_internal and is in none of the 2 places"
                + " where Windows looks");
  }

  private static Snapshot runtime(Status status) {
    return withLibrary(healthyWindows(), "MSVCP140_1.dll", status, "");
  }
}
