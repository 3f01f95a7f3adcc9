package org.pywrapdoctor.host.live;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/// The calls of `kernel32.dll` for job objects, by their documentation on learn.microsoft.com
/// (jobapi2.h, winnt.h; 64-bit layout).
@SuppressWarnings("restricted")
final class Kernel32 {
  private static final int SEM_FAILCRITICALERRORS = 0x0001;
  private static final int SEM_NOOPENFILEERRORBOX = 0x8000;
  private static final int EXTENDED_LIMIT_INFORMATION = 9;
  private static final int EXTENDED_LIMIT_BYTES = 144;
  private static final int LIMIT_FLAGS_OFFSET = 16;
  private static final int DIE_ON_UNHANDLED_EXCEPTION = 0x0400;
  private static final int KILL_ON_JOB_CLOSE = 0x2000;
  private static final int PROCESS_TERMINATE = 0x0001;
  private static final int PROCESS_SET_QUOTA = 0x0100;

  private static final SymbolLookup LIBRARY =
      SymbolLookup.libraryLookup("kernel32", Arena.global());
  private static final MethodHandle SET_ERROR_MODE =
      function("SetErrorMode", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
  private static final MethodHandle CREATE_JOB =
      function("CreateJobObjectW", FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS));
  private static final MethodHandle SET_JOB_INFORMATION =
      function(
          "SetInformationJobObject",
          FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT));
  private static final MethodHandle ASSIGN_PROCESS =
      function("AssignProcessToJobObject", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
  private static final MethodHandle OPEN_PROCESS =
      function("OpenProcess", FunctionDescriptor.of(ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT));
  private static final MethodHandle CLOSE_HANDLE =
      function("CloseHandle", FunctionDescriptor.of(JAVA_INT, ADDRESS));

  private Kernel32() {}

  private static MethodHandle function(String name, FunctionDescriptor type) {
    return Linker.nativeLinker().downcallHandle(LIBRARY.findOrThrow(name), type);
  }

  /// From now on a child that misses a DLL ends with a status instead of waiting behind a dialog.
  static void failWithoutDialogs() {
    try {
      int ignored =
          (int) SET_ERROR_MODE.invokeExact(SEM_FAILCRITICALERRORS | SEM_NOOPENFILEERRORBOX);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /// A job whose processes end, without a dialog, when its handle is closed; null handle when the
  /// system gives none.
  static MemorySegment createJob() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment job =
          (MemorySegment) CREATE_JOB.invokeExact(MemorySegment.NULL, MemorySegment.NULL);
      MemorySegment information = arena.allocate(EXTENDED_LIMIT_BYTES, JAVA_LONG.byteSize());
      information.set(JAVA_INT, LIMIT_FLAGS_OFFSET, KILL_ON_JOB_CLOSE | DIE_ON_UNHANDLED_EXCEPTION);
      int ignored =
          (int)
              SET_JOB_INFORMATION.invokeExact(
                  job, EXTENDED_LIMIT_INFORMATION, information, EXTENDED_LIMIT_BYTES);
      return job;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /// Puts a process, with all that it starts from now on, into a job.
  static void assign(MemorySegment job, long pid) {
    try {
      MemorySegment process =
          (MemorySegment)
              OPEN_PROCESS.invokeExact(PROCESS_TERMINATE | PROCESS_SET_QUOTA, 0, (int) pid);
      if (process.address() != 0) {
        int ignored = (int) ASSIGN_PROCESS.invokeExact(job, process);
        close(process);
      }
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  static void close(MemorySegment handle) {
    try {
      int ignored = (int) CLOSE_HANDLE.invokeExact(handle);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
