package org.pywrapdoctor.diagnosis.rule.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.python;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;
import static org.pywrapdoctor.diagnosis.Snapshots.withMachine;
import static org.pywrapdoctor.diagnosis.Snapshots.withPython;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutRun;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.Snapshot;

class RosettaPythonRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new RosettaPythonRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "the process is ended", withLaunch(mac(Architecture.X86_64), TestLaunch.dies("SIGILL")),
        "nothing started", withoutRun(mac(Architecture.X86_64)));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "a Python for Apple processors", withoutRun(mac(Architecture.ARM64)),
        "it works all the same", mac(Architecture.X86_64));
  }

  @Test
  void namesTheProcessor() {
    assertThat(evidence(withoutRun(mac(Architecture.X86_64))))
        .singleElement()
        .asString()
        .startsWith("The program is made for x86_64; the processor is ");
  }

  private static Snapshot mac(Architecture python) {
    return withMachine(
        withPython(healthyLinux(), old -> python(old.path(), "3.11.7", python, "python.org")),
        OperatingSystem.MACOS,
        Architecture.ARM64);
  }
}
