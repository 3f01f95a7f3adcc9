package org.pywrapdoctor.diagnosis.rule.companion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.LINUX_SITE;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.with;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutRun;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;
import org.pywrapdoctor.snapshot.NativeLibraries.Status;
import org.pywrapdoctor.snapshot.Snapshot;

class CustomOpAbiMismatchRuleTest implements RuleExamples {

  private static final String FILE =
      LINUX_SITE + "/tensorflow_text/core/pybinds/tflite_registrar.so";
  private static final String SAYS =
      FILE + ": undefined symbol: _ZN10tensorflow8internal15LogMessageFatalD1Ev";

  @Override
  public Rule rule() {
    return new CustomOpAbiMismatchRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "the failure names the file",
            withLaunch(
                addition(FILE, Status.SYMBOL_MISSING), TestLaunch.raises("ImportError", SAYS)),
        "the failure alone names a function of TensorFlow",
            withLaunch(healthyLinux(), TestLaunch.raises("ImportError", SAYS)),
        "seen, and nothing fails", addition(FILE, Status.SYMBOL_MISSING),
        "nothing started", withoutRun(addition(FILE, Status.SYMBOL_VERSION_MISSING)));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "the addition fits", addition(FILE, Status.FOUND),
        "TensorFlow's own file",
            addition(LINUX_SITE + "/tensorflow/python/_pywrap_tfe.so", Status.SYMBOL_MISSING),
        "a plug-in for devices",
            addition(LINUX_SITE + "/tensorflow-plugins/libx_plugin.so", Status.SYMBOL_MISSING),
        "a function of something else",
            withLaunch(
                healthyLinux(),
                TestLaunch.raises("ImportError", FILE + ": undefined symbol: PyFoo")));
  }

  /// TensorFlow works without its additions, so that they explain nothing unless they are named.
  @Test
  void whatIsNotNamedIsOnlyARemark() {
    assertThat(only(addition(FILE, Status.SYMBOL_MISSING)).explains()).isEmpty();
    assertThat(only(withLaunch(healthyLinux(), TestLaunch.raises("ImportError", SAYS))).explains())
        .isNotEmpty();
    assertThat(evidence(addition(FILE, Status.SYMBOL_MISSING)))
        .containsExactly("tflite_registrar.so of tensorflow-text: it uses a function");
  }

  private static Snapshot addition(String path, Status status) {
    return with(
        healthyLinux(),
        new Library(
            path.substring(path.lastIndexOf('/') + 1),
            Optional.of(path),
            List.of(),
            status,
            true,
            "the path that it is opened by",
            status == Status.FOUND ? "" : "it uses a function",
            List.of(),
            1000));
  }
}
