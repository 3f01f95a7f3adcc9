package org.pywrapdoctor.host.live;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.snapshot.Room;
import org.pywrapdoctor.snapshot.Seen;

/// The limits that Linux sets to memory: those of the control group (`cgroup` v2, then v1), of
/// strict overcommitment (`proc_sys_vm(5)`), and of the process (`getrlimit(2)`).
final class LinuxRoom {
  private static final Pattern ADDRESS_SPACE =
      Pattern.compile("(?m)^Max address space\\s+(unlimited|\\d+)");
  private static final Pattern COMMIT_LIMIT = Pattern.compile("(?m)^CommitLimit:\\s+(\\d+) kB");
  private static final Pattern COMMITTED = Pattern.compile("(?m)^Committed_AS:\\s+(\\d+) kB");
  private static final int ENOUGH = 1 << 16;
  private static final long BYTES_PER_KILOBYTE = 1024;

  /// What version 1 says when there is no limit is near the largest number, rounded to pages.
  private static final long NO_LIMIT = Long.MAX_VALUE / 2;

  private final FileView files;

  LinuxRoom(FileView files) {
    this.files = files;
  }

  Room room(String folder) {
    return new Room(commitLeft(), addressSpace(), freeDisk(folder));
  }

  /// What is free for this user on the disk of a folder.
  static Seen<Long> freeDisk(String folder) {
    long free = new File(folder).getUsableSpace();
    return free > 0 ? Seen.known(free) : Seen.notKnown("The disk of " + folder + " does not tell.");
  }

  private Seen<Long> addressSpace() {
    Matcher limit = ADDRESS_SPACE.matcher(text("/proc/self/limits").orElse(""));
    if (!limit.find()) {
      return Seen.notKnown("/proc/self/limits does not tell.");
    }
    String value = limit.group(1);
    return Seen.known(
        value.equals("unlimited") ? Room.UNLIMITED : number(value).orElse(Room.UNLIMITED));
  }

  private Seen<Long> commitLeft() {
    long left = Room.UNLIMITED;
    for (String[] pair :
        new String[][] {
          {"/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory.current"},
          {
            "/sys/fs/cgroup/memory/memory.limit_in_bytes",
            "/sys/fs/cgroup/memory/memory.usage_in_bytes"
          }
        }) {
      OptionalLong limit = number(text(pair[0]).orElse(""));
      OptionalLong used = number(text(pair[1]).orElse(""));
      if (limit.isPresent() && used.isPresent() && limit.getAsLong() < NO_LIMIT) {
        left = Math.min(left, Math.max(0, limit.getAsLong() - used.getAsLong()));
      }
    }
    return Seen.known(Math.min(left, strictlyLeft()));
  }

  /// Only mode 2 refuses what is not backed by memory or swap.
  private long strictlyLeft() {
    String memory = text("/proc/meminfo").orElse("");
    Matcher limit = COMMIT_LIMIT.matcher(memory);
    Matcher used = COMMITTED.matcher(memory);
    boolean strict = text("/proc/sys/vm/overcommit_memory").orElse("").equals("2");
    if (!strict || !limit.find() || !used.find()) {
      return Room.UNLIMITED;
    }
    long left = Long.parseLong(limit.group(1)) - Long.parseLong(used.group(1));
    return Math.max(0, left) * BYTES_PER_KILOBYTE;
  }

  private static OptionalLong number(String text) {
    try {
      return OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException unlimited) {
      return OptionalLong.empty();
    }
  }

  private Optional<String> text(String path) {
    try {
      return Optional.of(files.readText(path, ENOUGH, StandardCharsets.UTF_8).strip());
    } catch (IOException missing) {
      return Optional.empty();
    }
  }
}
