package org.pywrapdoctor.diagnosis.rule.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;
import static org.pywrapdoctor.diagnosis.Snapshots.withLibrary;
import static org.pywrapdoctor.diagnosis.Snapshots.withMacos;
import static org.pywrapdoctor.diagnosis.Snapshots.withoutRun;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.NativeLibraries.Make;
import org.pywrapdoctor.snapshot.Snapshot;

class MacosTooOldRuleTest implements RuleExamples {

  private static final Attempt FAILURE =
      TestLaunch.raises(
          "ImportError",
          "dlopen(x.so, 0x0002): Symbol not found: __ZNSt3__1 Expected in:"
              + " /usr/lib/libSystem.B.dylib");

  @Override
  public Rule rule() {
    return new MacosTooOldRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "a function is missing", withLaunch(mac("macOS 11.7.10 Big Sur", "12.0"), FAILURE),
        "nothing started", withoutRun(mac("macOS 10.15.7", "12.0")),
        "another failure first",
            withLaunch(mac("macOS 11.6", "12.0"), TestLaunch.raises("KeyError", "x")));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "new enough", withLaunch(mac("macOS 14.5", "12.0"), FAILURE),
        "just new enough", withoutRun(mac("macOS 12", "12.0")),
        "it works all the same", mac("macOS 11.6", "12.0"),
        "the system is not known", withoutRun(mac("Hackintosh", "12.0")));
  }

  @Test
  void namesBothVersions() {
    assertThat(evidence(withoutRun(mac("macOS 11.6", "12.0"))))
        .containsExactly("_pywrap_tensorflow_internal.so is made for macOS 12.0, this is 11.6");
  }

  private static Snapshot mac(String system, String minimum) {
    return withMacos(
        withLibrary(
            healthyLinux(),
            "_pywrap_tensorflow_internal.so",
            "",
            new Make(Optional.empty(), Optional.of(minimum), List.of(), List.of())),
        system);
  }
}
