package org.pywrapdoctor.diagnosis.rule.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;
import static org.pywrapdoctor.diagnosis.Snapshots.withProvider;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.ModulePath.Kind;
import org.pywrapdoctor.snapshot.ModulePath.Provider;
import org.pywrapdoctor.snapshot.Snapshot;

class SourceTreeRuleTest implements RuleExamples {

  private static final String FILE = "/home/anna/work/tensorflow/__init__.py";
  private static final Attempt SAYS_SO =
      TestLaunch.printing(
          TestLaunch.raises("ImportError", "cannot import name 'build_info'"),
          "ImportError: Could not import tensorflow. Do not import tensorflow from its source"
              + " directory; change directory to outside the TensorFlow source tree");

  @Override
  public Rule rule() {
    return new SourceTreeRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of("TensorFlow says so of a folder of the person's", tree());
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "the installed package says it, being damaged",
        withLaunch(healthyLinux(), SAYS_SO),
        "a folder of that name that is no source",
        withLaunch(tree(), TestLaunch.raises("ImportError", "cannot import name 'keras'")));
  }

  @Test
  void namesTheFolder() {
    assertThat(only(tree()).evidence().getFirst().where()).isEqualTo(FILE);
  }

  private static Snapshot tree() {
    return withLaunch(
        withProvider(
            healthyLinux(), new Provider("tensorflow", FILE, Kind.PACKAGE, 0, false, List.of())),
        SAYS_SO);
  }
}
