package org.pywrapdoctor.diagnosis.rule.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Launch.Purpose;
import org.pywrapdoctor.snapshot.Snapshot;

class StaticTlsRuleTest implements RuleExamples {
  /// As in dmlc/xgboost#8488.
  static final String TEXT =
      "/usr/lib/aarch64-linux-gnu/libgomp.so.1: cannot allocate memory in static TLS block";

  @Override
  public Rule rule() {
    return new StaticTlsRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "alone", alone(),
        "after another package",
            withLaunch(
                healthyLinux(),
                TestLaunch.works(),
                TestLaunch.after(
                    TestLaunch.raises("ImportError", TEXT),
                    Purpose.IMPORT_AFTER_SCRIPT,
                    "import sklearn")),
        "as older systems say it",
            withLaunch(
                healthyLinux(),
                TestLaunch.raises(
                    "ImportError", "dlopen: cannot load any more object with static TLS")));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "another error",
        withLaunch(healthyLinux(), TestLaunch.raises("ImportError", "libx.so: cannot open")));
  }

  @Test
  void namesTheLibrary() {
    assertThat(only(alone()).evidence())
        .first()
        .extracting(piece -> piece.where())
        .isEqualTo("/usr/lib/aarch64-linux-gnu/libgomp.so.1");
  }

  private static Snapshot alone() {
    return withLaunch(healthyLinux(), TestLaunch.raises("ImportError", TEXT));
  }
}
