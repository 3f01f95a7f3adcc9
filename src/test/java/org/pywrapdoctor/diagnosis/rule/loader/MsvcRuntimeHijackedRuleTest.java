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
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.NativeLibraries.Copy;
import org.pywrapdoctor.snapshot.NativeLibraries.Floor;
import org.pywrapdoctor.snapshot.NativeLibraries.Make;
import org.pywrapdoctor.snapshot.Snapshot;

class MsvcRuntimeHijackedRuleTest implements RuleExamples {

  private static final String OLD = "14.28.29910.0";
  private static final String NEW = "14.44.35211.0";
  private static final Attempt FAILURE =
      TestLaunch.raises(
          "ImportError",
          "DLL load failed while importing _pywrap_tensorflow_internal: Eine"
              + " DLL-Initialisierungsroutine ist fehlgeschlagen.");

  @Override
  public Rule rule() {
    return new MsvcRuntimeHijackedRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "an older copy comes first", withLaunch(copies(OLD, "", NEW), FAILURE),
        "a damaged copy comes first", withLaunch(copies(NEW, "it is cut off", NEW), FAILURE),
        "nothing started", withoutRun(copies(OLD, "", NEW)));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "the first copy will do", withLaunch(copies(NEW, "", OLD), FAILURE),
        "both are too old", withLaunch(copies(OLD, "", OLD), FAILURE),
        "it works all the same", copies(OLD, "", NEW));
  }

  @Test
  void namesBothCopies() {
    assertThat(evidence(withLaunch(copies(OLD, "", NEW), FAILURE)))
        .containsExactly(
            "MSVCP140.dll is found here first, by the folder of the Python program, C:\\Python311:"
                + " its version is 14.28.29910.0, and _pywrap_tensorflow_common.dll needs 14.40 or"
                + " newer",
            "MSVCP140.dll 14.44.35211.0 would do, but Windows does not come to it");
  }

  private static Snapshot copies(String first, String problem, String second) {
    return withLibrary(
        healthyWindows(),
        "MSVCP140.dll",
        problem,
        new Make(
            Optional.of(first),
            Optional.empty(),
            List.of(new Floor("14.40", "_pywrap_tensorflow_common.dll", true)),
            List.of(
                new Copy(
                    "C:\\Windows\\System32\\msvcp140.dll",
                    Optional.of(second),
                    "the system folder of Windows"))));
  }
}
