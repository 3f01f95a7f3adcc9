package org.pywrapdoctor.diagnosis.rule.companion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.LINUX_SITE;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.with;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;
import static org.pywrapdoctor.diagnosis.Snapshots.withMacos;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutRun;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestDistribution;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Snapshot;

class MetalPluginMismatchRuleTest implements RuleExamples {

  private static final Attempt STOPS =
      TestLaunch.raises(
          "NotFoundError",
          "dlopen(/x/tensorflow-plugins/libmetal_plugin.dylib, 0x0006): Symbol not found:"
              + " _TF_GetInputPropertiesList");

  @Override
  public Rule rule() {
    return new MetalPluginMismatchRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "the plug-in stops the import", withLaunch(mac("2.18.0", "1.1.0"), STOPS),
        "nothing started", withoutRun(mac("2.18.0", "1.1.0")),
        "it is left over from another installation",
            withLaunch(withMacos(healthyLinux(), "macOS 14.5"), STOPS));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "a pair that Apple names", withoutRun(mac("2.18.0", "1.2.0")),
        "an older pair", withoutRun(mac("2.16.2", "1.1.0")),
        "it works all the same", mac("2.18.0", "1.1.0"));
  }

  @Test
  void isCertainOnlyWhereTheImportStopsThere() {
    Snapshot stopped = withLaunch(mac("2.18.0", "1.1.0"), STOPS);
    assertThat(only(stopped).certainty()).isEqualTo(Certainty.CERTAIN);
    assertThat(evidence(stopped))
        .containsExactly(
            "The import stops when it loads this plug-in",
            "tensorflow-metal 1.1.0 is installed beside TensorFlow 2.18.0");
    assertThat(only(withoutRun(stopped)).certainty()).isEqualTo(Certainty.LIKELY);
  }

  private static Snapshot mac(String tensorFlow, String plugin) {
    return with(
        withMacos(healthyLinux(), "macOS 14.5"),
        TestDistribution.of(LINUX_SITE, "tensorflow", tensorFlow),
        TestDistribution.of(LINUX_SITE, "tensorflow-metal", plugin).imports("tensorflow-plugins"));
  }
}
