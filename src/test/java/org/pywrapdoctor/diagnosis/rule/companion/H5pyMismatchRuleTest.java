package org.pywrapdoctor.diagnosis.rule.companion;

import static org.pywrapdoctor.diagnosis.Snapshots.LINUX_SITE;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.with;
import static org.pywrapdoctor.diagnosis.Snapshots.without;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutRun;

import java.util.Map;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestDistribution;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Snapshot;

class H5pyMismatchRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new H5pyMismatchRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "h5py 3 under TensorFlow 2.3",
        withoutRun(
            with(
                healthyLinux(),
                TestDistribution.of(LINUX_SITE, "tensorflow", "2.3.0")
                    .requires("h5py<2.11.0,>=2.10.0"))));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of("not installed", without(healthyLinux(), "h5py"));
  }
}
