package org.pywrapdoctor.diagnosis.rule.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;
import static org.pywrapdoctor.diagnosis.Snapshots.withLibrary;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutRun;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.NativeLibraries.Status;
import org.pywrapdoctor.snapshot.Snapshot;

class GlibcTooOldRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new GlibcTooOldRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "the loader names the version",
        withLaunch(
            lacking("GLIBC_2.38"),
            TestLaunch.raises("ImportError", "libc.so.6: version `GLIBC_2.38' not found")),
        "nothing started",
        withoutRun(lacking("GLIBC_2.38")));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of("the C++ library is too old", withoutRun(lacking("GLIBCXX_3.4.99")));
  }

  @Test
  void offersATensorFlowThatRuns() {
    assertThat(only(withoutRun(lacking("GLIBC_2.38"))).cures())
        .first()
        .isInstanceOf(Cure.NewEnvironment.class);
    assertThat(evidence(withoutRun(lacking("GLIBC_2.38"))))
        .containsExactly("libc.so.6: GLIBC_2.38 is not defined in it");
  }

  private static Snapshot lacking(String version) {
    return withLibrary(
        healthyLinux(),
        "libc.so.6",
        Status.SYMBOL_VERSION_MISSING,
        version + " is not defined in it");
  }
}
