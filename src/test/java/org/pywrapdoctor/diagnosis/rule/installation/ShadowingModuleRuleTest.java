package org.pywrapdoctor.diagnosis.rule.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.LINUX_SITE;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;
import static org.pywrapdoctor.diagnosis.Snapshots.withProvider;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutRun;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.ModulePath.Kind;
import org.pywrapdoctor.snapshot.ModulePath.Provider;
import org.pywrapdoctor.snapshot.Snapshot;

class ShadowingModuleRuleTest implements RuleExamples {

  private static final String OWN = "/home/anna/work/tensorflow.py";

  @Override
  public Rule rule() {
    return new ShadowingModuleRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "tensorflow.py stops the computation",
        withLaunch(
            shadow("tensorflow", OWN, Kind.MODULE),
            TestLaunch.computationRaises(
                "AttributeError", "module 'tensorflow' has no attribute 'constant'")),
        "tensorflow.py, nothing started",
        withoutRun(shadow("tensorflow", OWN, Kind.MODULE)),
        "random.py on the way",
        withLaunch(
            random(),
            TestLaunch.raises(
                "ImportError",
                "cannot import name 'Random' from partially initialized module 'random'",
                "/home/anna/work/random.py:1 <module>")),
        "random.py that does no harm",
        random(),
        "a folder keras",
        withoutRun(shadow("keras", "/home/anna/work/keras/__init__.py", Kind.PACKAGE)));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "a folder that is no package",
        withoutRun(shadow("keras", "/home/anna/work/keras", Kind.NAMESPACE)));
  }

  @Test
  void namesTheFileAndWhatItHides() {
    Snapshot snapshot = withoutRun(shadow("tensorflow", OWN, Kind.MODULE));
    assertThat(evidence(snapshot))
        .containsExactly(
            "Python takes this for the module tensorflow", "It hides the real tensorflow");
    assertThat(only(snapshot).cures()).containsExactly(new Cure.Rename(OWN));
  }

  @Test
  void aFolderIsRenamedAsAWhole() {
    Snapshot snapshot =
        withoutRun(shadow("keras", "/home/anna/work/keras/__init__.py", Kind.PACKAGE));
    assertThat(only(snapshot).cures()).containsExactly(new Cure.Rename("/home/anna/work/keras"));
    assertThat(only(snapshot).certainty()).isEqualTo(Certainty.LIKELY);
  }

  @Test
  void aModuleThatLacksWhatTheRealOneHasIsProof() {
    Snapshot snapshot =
        withLaunch(
            shadow("inspect", "/home/anna/work/inspect.py", Kind.MODULE),
            TestLaunch.raises("AttributeError", "module 'inspect' has no attribute 'FullArgSpec'"));
    assertThat(only(snapshot).certainty()).isEqualTo(Certainty.CERTAIN);
  }

  @Test
  void anotherFailureIsNotItsFault() {
    Snapshot snapshot =
        withLaunch(random(), TestLaunch.raises("ModuleNotFoundError", "No module named 'absl'"));
    assertThat(only(snapshot).explains()).isEmpty();
  }

  private static Snapshot random() {
    return shadow("random", "/home/anna/work/random.py", Kind.MODULE);
  }

  private static Snapshot shadow(String module, String file, Kind kind) {
    String hidden = LINUX_SITE + "/" + module + "/__init__.py";
    return withProvider(
        healthyLinux(), new Provider(module, file, kind, 0, false, List.of(hidden)));
  }
}
