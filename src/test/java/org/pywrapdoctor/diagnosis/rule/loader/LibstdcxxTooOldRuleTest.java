package org.pywrapdoctor.diagnosis.rule.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;
import static org.pywrapdoctor.diagnosis.Snapshots.withLibrary;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutRun;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.NativeLibraries.Status;
import org.pywrapdoctor.snapshot.Snapshot;

class LibstdcxxTooOldRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new LibstdcxxTooOldRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of("a version is missing", withoutRun(lacking("GLIBCXX_3.4.99")));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of("the C library is too old", withoutRun(lacking("GLIBC_2.38")));
  }

  @Test
  void isASecondFaultWhenAnotherVersionIsNamed() {
    Snapshot elsewhere =
        withLaunch(
            lacking("GLIBCXX_3.4.99"),
            TestLaunch.raises("ModuleNotFoundError", "No module named 'absl'"));
    assertThat(only(elsewhere).certainty()).isEqualTo(Certainty.LIKELY);
  }

  private static Snapshot lacking(String version) {
    return withLibrary(
        healthyLinux(),
        "libstdc++.so.6",
        Status.SYMBOL_VERSION_MISSING,
        version + " is not defined in it");
  }
}
