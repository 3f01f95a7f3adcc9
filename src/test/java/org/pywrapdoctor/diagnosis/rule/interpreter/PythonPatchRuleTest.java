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

class PythonPatchRuleTest implements RuleExamples {

  private static final Attempt IN_PROTOBUF =
      TestLaunch.raises(
          "ImportError",
          "DLL load failed: The specified procedure could not be found.",
          "C:\\tf\\Lib\\site-packages\\google\\protobuf\\descriptor.py:47 <module>");

  @Override
  public Rule rule() {
    return new PythonPatchRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of("3.6.0 stops in protobuf", withLaunch(of("3.6.0"), IN_PROTOBUF));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "3.6.0 works", of("3.6.0"),
        "a later release stops there too", withLaunch(of("3.6.8"), IN_PROTOBUF),
        "3.6.0 stops elsewhere",
            withLaunch(
                of("3.6.0"),
                TestLaunch.raises(
                    "ImportError",
                    "DLL load failed: The specified procedure could not be found.",
                    "C:\\tf\\Lib\\site-packages\\tensorflow\\python\\a.py:58 <module>")));
  }

  @Test
  void isLikely() {
    assertThat(only(withLaunch(of("3.6.0"), IN_PROTOBUF)).certainty()).isEqualTo(Certainty.LIKELY);
  }

  private static Snapshot of(String version) {
    return withPython(
        healthyWindows(),
        _ -> python("C:\\Python36\\python.exe", version, Architecture.X86_64, "other"));
  }
}
