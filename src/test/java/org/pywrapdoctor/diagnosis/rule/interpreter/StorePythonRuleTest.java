package org.pywrapdoctor.diagnosis.rule.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyWindows;
import static org.pywrapdoctor.diagnosis.Snapshots.python;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;
import static org.pywrapdoctor.diagnosis.Snapshots.withPython;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Snapshot;

class StorePythonRuleTest implements RuleExamples {

  private static final Attempt NOT_FOUND =
      TestLaunch.raises(
          "ImportError",
          "DLL load failed while importing _pywrap_tensorflow_internal: The specified module could"
              + " not be found.");

  @Override
  public Rule rule() {
    return new StorePythonRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of("it does not find a library", withLaunch(store(), NOT_FOUND));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "it works there",
        store(),
        "the import stops in Python code",
        withLaunch(store(), TestLaunch.raises("ModuleNotFoundError", "No module named 'absl'")),
        "another Python does not find a library",
        withLaunch(healthyWindows(), NOT_FOUND));
  }

  @Test
  void isNeverCertain() {
    Snapshot failing = withLaunch(store(), NOT_FOUND);
    assertThat(only(failing).certainty()).isEqualTo(Certainty.POSSIBLE);
    assertThat(evidence(failing))
        .containsExactly("This Python lies in a folder of the Microsoft Store");
  }

  private static Snapshot store() {
    return withPython(
        healthyWindows(),
        _ ->
            python(
                "C:\\Program Files\\WindowsApps\\PythonSoftwareFoundation.Python.3.11_qbz5n2kfra8p0"
                    + "\\python.exe",
                "3.11.9",
                Architecture.X86_64,
                "store"));
  }
}
