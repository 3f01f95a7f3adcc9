package org.pywrapdoctor.diagnosis.rule.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.withLibrary;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutRun;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.NativeLibraries.Status;
import org.pywrapdoctor.snapshot.Snapshot;

class WrongArchitectureLibraryRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new WrongArchitectureLibraryRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of("a 32-bit library is found first", withoutRun(wrong()));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "a library is missing",
        withoutRun(withLibrary(healthyLinux(), "libx.so.1", Status.MISSING, "")));
  }

  @Test
  void namesTheLibraryAndItsKind() {
    assertThat(evidence(withoutRun(wrong()))).containsExactly("libstdc++.so.6: it is made for x86");
  }

  private static Snapshot wrong() {
    return withLibrary(
        healthyLinux(), "libstdc++.so.6", Status.WRONG_ARCHITECTURE, "it is made for x86");
  }
}
