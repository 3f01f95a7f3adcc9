package org.pywrapdoctor.host.live;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// The few calls of the Linux C library that Java has no words for. Constants are those of
/// `<sys/resource.h>`, `<sys/prctl.h>` and `<sys/wait.h>`, the same on x86-64 and arm64.
@SuppressWarnings("restricted")
final class Libc {
  static final int RLIMIT_CORE = 4;
  static final int RLIMIT_LOCKS = 10;
  private static final int PR_SET_CHILD_SUBREAPER = 36;
  private static final int WNOHANG = 1;
  private static final int THIS_PROCESS = 0;

  private static final MethodHandle PRCTL =
      function(
          "prctl",
          FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG),
          Linker.Option.firstVariadicArg(1));
  private static final MethodHandle PRLIMIT =
      function("prlimit", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS));
  private static final MethodHandle WAITPID =
      function("waitpid", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));

  private Libc() {}

  /// A limit of a process.
  ///
  /// @param soft what counts, as an unsigned number
  /// @param hard up to which the process itself may raise it
  record Limit(long soft, long hard) {
    /// The same with another soft value, as far as the hard one allows it.
    Limit lowered(long wanted) {
      return new Limit(Long.compareUnsigned(wanted, hard) < 0 ? wanted : hard, hard);
    }
  }

  static MethodHandle function(String name, FunctionDescriptor type, Linker.Option... options) {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), type, options);
  }

  /// From now on orphaned descendants become children of this process.
  static boolean becomeSubreaper() {
    try {
      return (int) PRCTL.invokeExact(PR_SET_CHILD_SUBREAPER, 1L, 0L, 0L, 0L) == 0;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /// The soft value of a limit of any process; 0 when it is gone or another user's.
  static long softLimit(long pid, int resource) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment limit = arena.allocate(JAVA_LONG, 2);
      int result = (int) PRLIMIT.invokeExact((int) pid, resource, MemorySegment.NULL, limit);
      return result == 0 ? limit.getAtIndex(JAVA_LONG, 0) : 0;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /// A limit of this process, which its children inherit.
  static Limit limit(int resource) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment limit = arena.allocate(JAVA_LONG, 2);
      int result = (int) PRLIMIT.invokeExact(THIS_PROCESS, resource, MemorySegment.NULL, limit);
      return result == 0
          ? new Limit(limit.getAtIndex(JAVA_LONG, 0), limit.getAtIndex(JAVA_LONG, 1))
          : new Limit(0, 0);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /// Sets a limit of this process; the answer says whether the system took it.
  static boolean setLimit(int resource, Limit wanted) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment limit = arena.allocate(JAVA_LONG, 2);
      limit.setAtIndex(JAVA_LONG, 0, wanted.soft());
      limit.setAtIndex(JAVA_LONG, 1, wanted.hard());
      return (int) PRLIMIT.invokeExact(THIS_PROCESS, resource, limit, MemorySegment.NULL) == 0;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /// Buries a child that has ended; nothing happens when it is none of ours or still runs.
  static void reap(long pid) {
    try {
      int ignored = (int) WAITPID.invokeExact((int) pid, MemorySegment.NULL, WNOHANG);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
