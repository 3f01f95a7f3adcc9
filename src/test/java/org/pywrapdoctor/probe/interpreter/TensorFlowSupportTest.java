package org.pywrapdoctor.probe.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Snapshots;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.InstalledVersion;
import org.pywrapdoctor.snapshot.Interpreter;

class TensorFlowSupportTest {
  private final TensorFlowSupport support =
      new TensorFlowSupport(Knowledge.shipped(), OperatingSystem.LINUX);

  @Test
  void aBuildIsForCertainPythons() {
    InstalledVersion tensorflow = new InstalledVersion("tensorflow", "2.15.0");
    assertThat(support.of(python("3.11.7", Architecture.X86_64), tensorflow)).contains(true);
    assertThat(support.of(python("3.13.0", Architecture.X86_64), tensorflow)).contains(false);
    assertThat(support.of(python("3.11.7", Architecture.X86), tensorflow)).contains(false);
  }

  @Test
  void whatIsNotKnownIsNotJudged() {
    Interpreter python = python("3.11.7", Architecture.X86_64);
    assertThat(support.of(python, new InstalledVersion("tensorflow", "99.0"))).isEmpty();
    assertThat(support.of(python, new InstalledVersion("tensorflow", "garbage"))).isEmpty();
  }

  @Test
  void aPythonThatNoneWasMadeForIsExcluded() {
    assertThat(support.excludes(python("3.11.7", Architecture.X86_64))).isFalse();
    assertThat(support.excludes(python("3.3.7", Architecture.X86_64))).isTrue();
    assertThat(support.excludes(python("3.11.7", Architecture.X86))).isTrue();
  }

  private static Interpreter python(String version, Architecture architecture) {
    return Snapshots.python("/opt/bin/python", version, architecture, "other");
  }
}
