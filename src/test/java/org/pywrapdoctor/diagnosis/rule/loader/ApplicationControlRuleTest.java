package org.pywrapdoctor.diagnosis.rule.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyWindows;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Launch.LoaderError;
import org.pywrapdoctor.snapshot.Snapshot;

class ApplicationControlRuleTest implements RuleExamples {

  private static final String FILE = "C:\\tf\\_pywrap_tensorflow_common.dll";

  @Override
  public Rule rule() {
    return new ApplicationControlRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "Windows says so in German and by number", refused(4551),
        "group policy forbids it", refused(1260),
        "Windows says so in English",
            withLaunch(
                healthyWindows(),
                TestLaunch.raises(
                    "ImportError",
                    "DLL load failed while importing _pywrap_tensorflow_common: An Application"
                        + " Control policy has blocked this file.")));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "a file is missing",
        refused(126),
        "it works although one file was refused",
        withLaunch(
            healthyWindows(),
            TestLaunch.with(
                TestLaunch.works(),
                List.of(),
                new LoaderError(FILE, 4551, LoaderError.Source.LOADER))));
  }

  @Test
  void namesTheFile() {
    assertThat(only(refused(4551)).certainty()).isEqualTo(Certainty.CERTAIN);
    assertThat(only(refused(4551)).evidence().getFirst().where()).isEqualTo(FILE);
    assertThat(evidence(refused(4551)))
        .containsExactly(
            "Windows does not load this file (error 4551): a rule of this computer does not allow"
                + " it");
  }

  private static Snapshot refused(int number) {
    return withLaunch(
        healthyWindows(),
        TestLaunch.with(
            TestLaunch.raises("ImportError", "DLL load failed while importing x: Unzulässig."),
            List.of(),
            new LoaderError(FILE, number, LoaderError.Source.LOADER)));
  }
}
