package org.pywrapdoctor.host.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.host.TextFiles;
import org.pywrapdoctor.snapshot.Room;

/// The limits of memory as Linux writes them.
class LinuxRoomTest {
  private static final String LIMITS =
      "Limit                     Soft Limit           Hard Limit           Units\n"
          + "Max cpu time              unlimited            unlimited            seconds\n"
          + "Max address space         %s            unlimited            bytes\n";

  @Test
  void theSoftLimitOfTheAddressSpaceCounts() {
    assertThat(
            room("/proc/self/limits", LIMITS.formatted("4294967296")).addressSpaceBytes().ifKnown())
        .contains(4L << 30);
    assertThat(
            room("/proc/self/limits", LIMITS.formatted("unlimited")).addressSpaceBytes().ifKnown())
        .contains(Room.UNLIMITED);
    assertThat(room().addressSpaceBytes().ifKnown()).isEmpty();
  }

  @Test
  void theControlGroupLeavesWhatItDidNotGiveYet() {
    assertThat(
            room(
                    "/sys/fs/cgroup/memory.max",
                    "2147483648\n",
                    "/sys/fs/cgroup/memory.current",
                    "1073741824\n")
                .commitLeftBytes()
                .ifKnown())
        .contains(1L << 30);
    assertThat(
            room(
                    "/sys/fs/cgroup/memory.max",
                    "max\n",
                    "/sys/fs/cgroup/memory.current",
                    "1073741824\n")
                .commitLeftBytes()
                .ifKnown())
        .contains(Room.UNLIMITED);
    assertThat(
            room(
                    "/sys/fs/cgroup/memory/memory.limit_in_bytes",
                    "9223372036854771712\n",
                    "/sys/fs/cgroup/memory/memory.usage_in_bytes",
                    "1073741824\n")
                .commitLeftBytes()
                .ifKnown())
        .contains(Room.UNLIMITED);
  }

  @Test
  void onlyStrictOvercommitmentRefuses() {
    String memory = "MemTotal: 1 kB\nCommitLimit:     4096 kB\nCommitted_AS:    1024 kB\n";
    assertThat(
            room("/proc/meminfo", memory, "/proc/sys/vm/overcommit_memory", "2\n")
                .commitLeftBytes()
                .ifKnown())
        .contains(3072L * 1024);
    assertThat(
            room("/proc/meminfo", memory, "/proc/sys/vm/overcommit_memory", "0\n")
                .commitLeftBytes()
                .ifKnown())
        .contains(Room.UNLIMITED);
  }

  @Test
  void theDiskOfAFolderThatIsThereTells() {
    assertThat(LinuxRoom.freeDisk(System.getProperty("user.home")).ifKnown()).isPresent();
    assertThat(LinuxRoom.freeDisk("/nowhere/at/all").ifKnown()).isEmpty();
  }

  private static Room room(String... pathsAndTexts) {
    Map<String, String> files = new HashMap<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
    }
    return new LinuxRoom(new TextFiles(files)).room("/");
  }
}
