package org.pywrapdoctor.host.live;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// The tree on Linux, where a process leaves its parent by forking twice, its session by `setsid`,
/// and can close its pipes and clear its variables. What it keeps are its resource limits, so the
/// program starts with a soft limit of file locks that no other process has: the kernel has not
/// enforced that limit since 2.4.25 (getrlimit(2), RLIMIT_LOCKS). Whoever has it belongs to the
/// tree.
///
/// Orphans become our own children (prctl(2), PR_SET_CHILD_SUBREAPER), so that we bury them and no
/// trace of them is left even where the first process of a container buries nobody.
final class MarkedTree implements ProcessTree {
  /// Core files of exactly this size are written nowhere, not even by a handler that the kernel
  /// would start for them (core(5), and `do_coredump` in the kernel's fs/coredump.c).
  private static final long NO_CORE_FILE = 1;

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofMillis(2);
  private static final Object OWN_LIMITS = new Object();
  private static final AtomicLong NEXT_MARK =
      new AtomicLong(0x4000_0000_0000_0000L | new SecureRandom().nextLong() >>> 2 & ~0xFFFFFFL);

  private final long mark = NEXT_MARK.incrementAndGet();
  private long root = -1;

  /// Whether this kernel keeps such limits; some sandboxes do not.
  static boolean isPossible() {
    return Possible.ANSWER;
  }

  private static final class Possible {
    private static final boolean ANSWER = Libc.becomeSubreaper() && canMark();

    private static boolean canMark() {
      synchronized (OWN_LIMITS) {
        Libc.Limit own = Libc.limit(Libc.RLIMIT_LOCKS);
        Libc.Limit marked = own.lowered(NEXT_MARK.get());
        boolean kept =
            Libc.setLimit(Libc.RLIMIT_LOCKS, marked)
                && Libc.softLimit(ProcessHandle.current().pid(), Libc.RLIMIT_LOCKS)
                    == NEXT_MARK.get();
        Libc.setLimit(Libc.RLIMIT_LOCKS, own);
        return kept;
      }
    }
  }

  /// A child inherits the limits that we have at this moment.
  @Override
  public Process start(ProcessBuilder builder) throws IOException {
    synchronized (OWN_LIMITS) {
      Libc.Limit locks = Libc.limit(Libc.RLIMIT_LOCKS);
      Libc.Limit core = Libc.limit(Libc.RLIMIT_CORE);
      Libc.setLimit(Libc.RLIMIT_LOCKS, locks.lowered(mark));
      Libc.setLimit(Libc.RLIMIT_CORE, core.lowered(NO_CORE_FILE));
      try {
        Process process = builder.start();
        root = process.pid();
        return process;
      } finally {
        Libc.setLimit(Libc.RLIMIT_LOCKS, locks);
        Libc.setLimit(Libc.RLIMIT_CORE, core);
      }
    }
  }

  @Override
  public void close() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    List<Long> left = members();
    while (!left.isEmpty() && System.nanoTime() < deadline) {
      for (long pid : left) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
      // Java itself waits for the program that it started.
      left.stream().filter(pid -> pid != root).forEach(Libc::reap);
      left = members();
    }
  }

  private List<Long> members() {
    List<Long> members = new ArrayList<>();
    String[] names = new File("/proc").list();
    for (String name : names == null ? new String[0] : names) {
      if (Character.isDigit(name.charAt(0))) {
        long pid = Long.parseLong(name);
        if (Libc.softLimit(pid, Libc.RLIMIT_LOCKS) == mark && !isBuriedByOthers(pid)) {
          members.add(pid);
        }
      }
    }
    return members;
  }

  /// Whether it has ended and only waits for Java's own thread to collect it.
  private boolean isBuriedByOthers(long pid) {
    if (pid != root) {
      return false;
    }
    try {
      String stat =
          Files.readString(Path.of("/proc", Long.toString(pid), "stat"), StandardCharsets.UTF_8);
      return stat.charAt(stat.lastIndexOf(')') + 2) == 'Z';
    } catch (IOException gone) {
      return true;
    }
  }
}
