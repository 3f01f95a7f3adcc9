package org.pywrapdoctor.diagnosis.rule.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.LINUX_SITE;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;
import static org.pywrapdoctor.diagnosis.Snapshots.withProvider;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.ModulePath;
import org.pywrapdoctor.snapshot.ModulePath.Entry;
import org.pywrapdoctor.snapshot.ModulePath.Origin;
import org.pywrapdoctor.snapshot.ModulePath.Provider;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;

class UserSiteShadowingRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new UserSiteShadowingRule();
  }

  private static final String USER = "/home/anna/.local/lib/python3.11/site-packages";

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of("NumPy of the user folder fails", fails());
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "two copies, and it works", shadowed(),
        "two copies, and something else fails",
            withLaunch(
                shadowed(), TestLaunch.raises("ModuleNotFoundError", "No module named 'x'")));
  }

  @Test
  void namesBothCopies() {
    assertThat(only(fails()).evidence())
        .extracting(piece -> piece.where())
        .containsExactly(USER + "/numpy/__init__.py", LINUX_SITE + "/numpy/__init__.py");
  }

  private static Snapshot fails() {
    return withLaunch(
        shadowed(),
        TestLaunch.raises(
            "ImportError", "numpy.core.multiarray failed", USER + "/numpy/__init__.py:1 <module>"));
  }

  private static Snapshot shadowed() {
    ModulePath old = healthyLinux().modulePath().ifKnown().orElseThrow();
    List<Entry> entries = new ArrayList<>(old.entries());
    entries.add(new Entry(USER, Origin.USER_SITE, true, Optional.empty()));
    ModulePath longer = new ModulePath(entries, old.providers(), List.of());
    return withProvider(
        healthyLinux().toBuilder().modulePath(Seen.known(longer)).build(),
        new Provider(
            "numpy",
            USER + "/numpy/__init__.py",
            ModulePath.Kind.PACKAGE,
            3,
            true,
            List.of(LINUX_SITE + "/numpy/__init__.py")));
  }
}
