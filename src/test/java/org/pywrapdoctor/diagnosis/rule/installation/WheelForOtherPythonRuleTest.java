package org.pywrapdoctor.diagnosis.rule.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.LINUX_SITE;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.with;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;
import static org.pywrapdoctor.diagnosis.Snapshots.withLibrary;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutRun;
import static org.pywrapdoctor.diagnosis.TestEnvironments.tensorflow215;

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

class WheelForOtherPythonRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new WheelForOtherPythonRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "a wheel for 3.10 in 3.11", other(),
        "nothing started", withoutRun(other()),
        "the mark in a file's name", withoutRun(own("_x.cpython-310-x86_64-linux-gnu.so", "")),
        "functions that this Python has not",
            withoutRun(own("_x.so", "/x.so uses _PyGen_Send, which no loaded library defines")));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "one that keeps to the stable interface",
            with(healthyLinux(), tensorflow215(LINUX_SITE).tag("cp38-abi3-manylinux_2_17_x86_64")),
        "files with the mark of this Python",
            withoutRun(own("_x.cpython-311-x86_64-linux-gnu.so", "")),
        "functions that are not Python's",
            withoutRun(
                own("_x.so", "/x.so uses _ZN3absl5MutexE, which no loaded library defines")));
  }

  @Test
  void namesTagsAndPython() {
    assertThat(evidence(other()))
        .containsExactly(
            "tensorflow 2.15.1 is a wheel for cp310-cp310-manylinux_2_17_x86_64; this is Python"
                + " 3.11");
  }

  @Test
  void aLibraryOfAnotherPythonIsProof() {
    Snapshot snapshot =
        withoutRun(
            withLibrary(
                with(healthyLinux(), tensorflow215(LINUX_SITE).tag("cp311-cp311-win_amd64")),
                "python310.dll",
                Status.SYMBOL_MISSING,
                "it belongs to another Python than the one that runs, python311.dll"));
    assertThat(evidence(snapshot))
        .containsExactly(
            "python310.dll: it belongs to another Python than the one that runs, python311.dll");
  }

  /// A file of TensorFlow's own, beside metadata that says nothing wrong.
  private static Snapshot own(String name, String detail) {
    return with(
        with(healthyLinux(), tensorflow215(LINUX_SITE).tag("cp311-cp311-manylinux_2_17_x86_64")),
        new Library(
            name,
            Optional.of(LINUX_SITE + "/tensorflow/python/" + name),
            List.of(),
            detail.isEmpty() ? Status.FOUND : Status.SYMBOL_MISSING,
            false,
            "",
            detail,
            List.of(),
            1000));
  }

  private static Snapshot other() {
    return withLaunch(
        with(healthyLinux(), tensorflow215(LINUX_SITE).tag("cp310-cp310-manylinux_2_17_x86_64")),
        TestLaunch.raises("ImportError", "Python version mismatch: module was compiled for 3.10"));
  }
}
