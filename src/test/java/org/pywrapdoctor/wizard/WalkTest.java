package org.pywrapdoctor.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Snapshots;
import org.pywrapdoctor.diagnosis.TestEnvironments;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.snapshot.FileCheck.Kind;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.wizard.page.Screen;

/// Goes through the whole wizard as a person does, and keeps a picture of each screen.
class WalkTest {

  static Snapshot truncated() {
    return Snapshots.withLaunch(
        Snapshots.with(
            Snapshots.healthyLinux(),
            TestEnvironments.tensorflow215(Snapshots.LINUX_SITE)
                .problem(
                    "tensorflow/libtensorflow_cc.so.2", Kind.SHORTER, 488_000_000, 120_000_000)),
        TestLaunch.dies("SIGBUS"));
  }

  @Test
  void stepByStepThroughABrokenEnvironment() {
    TestServices services = new TestServices(truncated());
    services.pythons.addAll(TestServices.somePythons());
    try (TestWindow window = TestWindow.open(services)) {
      assertThat(window.screen()).isEqualTo(Screen.START);
      window.picture("01-start");
      window.press("Step by step");
      window.awaitScreen(Screen.PYTHON);
      window.picture("02-python");
      window.press("Check this Python");
      window.awaitScreen(Screen.INSTALLATION);
      window.picture("03-installation");
      window.press("Next: Native libraries");
      window.picture("04-native-libraries");
      window.press("Next: GPU");
      window.picture("05-gpu");
      window.press("Next: Import");
      window.awaitComplete();
      window.picture("06-import");
      window.press("Next: Result");
      window.awaitScreen(Screen.RESULT);
      window.picture("07-result");
      window.press("Preview the repair");
      window.awaitScreen(Screen.REPAIR);
      window.picture("08-repair");
    }
  }

  @Test
  void everythingAtOnceOnAHealthyEnvironment() {
    TestServices services = new TestServices(Snapshots.healthyLinux());
    try (TestWindow window = TestWindow.open(services)) {
      window.press("Check everything");
      window.awaitComplete();
      window.awaitScreen(Screen.HEALTHY);
      window.picture("12-healthy");
    }
  }
}
