package org.pywrapdoctor.diagnosis.rule.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyWindows;
import static org.pywrapdoctor.diagnosis.Snapshots.withLaunch;
import static org.pywrapdoctor.diagnosis.Snapshots.withRoom;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Launch.LoaderError;
import org.pywrapdoctor.snapshot.Room;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;

class CommitLimitRuleTest implements RuleExamples {

  private static final Room LITTLE =
      new Room(Seen.known(300L << 20), Seen.known(Room.UNLIMITED), Seen.notLooked());
  private static final Room LIMITED =
      new Room(Seen.known(Room.UNLIMITED), Seen.known(2L << 30), Seen.notLooked());
  private static final Room MUCH =
      new Room(Seen.known(9L << 30), Seen.known(Room.UNLIMITED), Seen.notLooked());
  private static final Attempt UNMAPPED =
      TestLaunch.raises(
          "ImportError",
          "libtensorflow_cc.so.2: failed to map segment from shared object: Cannot allocate"
              + " memory");

  @Override
  public Rule rule() {
    return new CommitLimitRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "Windows says so by number", pageFile(),
        "Windows says so in words",
            withLaunch(
                healthyWindows(),
                TestLaunch.raises(
                    "ImportError",
                    "DLL load failed: The paging file is too small for this operation to"
                        + " complete.")),
        "the address space is limited", withLaunch(withRoom(healthyLinux(), LIMITED), UNMAPPED),
        "the kernel ends it in a full container",
            withLaunch(withRoom(healthyLinux(), LITTLE), TestLaunch.dies("SIGKILL")));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "there is room, and somebody ends it",
            withLaunch(withRoom(healthyLinux(), MUCH), TestLaunch.dies("SIGKILL")),
        "a small room that suffices", withRoom(healthyLinux(), LITTLE),
        "a small room, and another failure",
            withLaunch(
                withRoom(healthyLinux(), LITTLE),
                TestLaunch.raises("ModuleNotFoundError", "No module named 'numpy'")),
        "the room for thread-local variables is used up",
            withLaunch(
                withRoom(healthyLinux(), LIMITED),
                TestLaunch.raises(
                    "ImportError", "/x/libgomp.so.1: cannot allocate memory in static TLS block")));
  }

  @Test
  void isCertainWhereWindowsSaysSo() {
    assertThat(only(pageFile()).certainty()).isEqualTo(Certainty.CERTAIN);
    assertThat(evidence(pageFile()))
        .containsExactly(
            "Windows does not load this file (error 1455): the paging file is too small",
            "Only 0.3 GiB may still be promised to programs");
  }

  @Test
  void isLikelyWhereLinuxHasALimit() {
    Snapshot limited = withLaunch(withRoom(healthyLinux(), LIMITED), UNMAPPED);
    assertThat(only(limited).certainty()).isEqualTo(Certainty.LIKELY);
    assertThat(evidence(limited)).containsExactly("One process may use 2.0 GiB at most");
  }

  private static Snapshot pageFile() {
    return withLaunch(
        withRoom(healthyWindows(), LITTLE),
        TestLaunch.with(
            TestLaunch.raises("ImportError", "DLL load failed: Die Auslagerungsdatei ist zu klein"),
            List.of(),
            new LoaderError("C:\\tf\\a.pyd", 1455, LoaderError.Source.LOADER)));
  }
}
