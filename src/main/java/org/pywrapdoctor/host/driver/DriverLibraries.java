package org.pywrapdoctor.host.driver;

import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;

/// Asks the CUDA driver and NVML what a program would ask first, and tells each answer as soon as
/// it has it. Sources: `cuda.h` (CUDA Driver API) and `nvml.h` (NVML API Reference).
public final class DriverLibraries {
  private static final int CAPABILITY_MAJOR = 75;
  private static final int CAPABILITY_MINOR = 76;
  private static final int NAME_LENGTH = 256;
  private static final int MOST_DEVICES = 64;

  private final Talk talk;
  private final Arena arena;
  private boolean devicesTold;

  private DriverLibraries(Talk talk, Arena arena) {
    this.talk = talk;
    this.arena = arena;
  }

  /// Asks both libraries.
  ///
  /// @param cuda where the CUDA driver may lie, in order
  /// @param nvml where NVML may lie, in order
  public static void ask(String nonce, PrintStream out, List<String> cuda, List<String> nvml) {
    Talk talk = new Talk(nonce, out);
    try (Arena arena = Arena.ofConfined()) {
      DriverLibraries asker = new DriverLibraries(talk, arena);
      asker.askCuda(cuda);
      asker.askNvml(nvml);
    }
    talk.end();
  }

  private void askCuda(List<String> candidates) {
    NativeLibrary library;
    try {
      talk.begin("cuInit");
      library = NativeLibrary.open(candidates, arena);
    } catch (IllegalArgumentException notThere) {
      talk.failed("cuInit", notThere.getMessage());
      return;
    }
    MemorySegment number = arena.allocate(ValueLayout.JAVA_INT);
    if (succeeds(library, "cuDriverGetVersion", number)) {
      talk.cuda(cudaVersion(number));
    }
    if (!succeeds(library, "cuInit", 0) || !succeeds(library, "cuDeviceGetCount", number)) {
      return;
    }
    int count = Math.min(value(number), MOST_DEVICES);
    for (int index = 0; index < count; index++) {
      tellDevice(library, index);
      devicesTold = true;
    }
  }

  private void tellDevice(NativeLibrary library, int index) {
    MemorySegment device = arena.allocate(ValueLayout.JAVA_INT);
    MemorySegment name = arena.allocate(NAME_LENGTH);
    MemorySegment bytes = arena.allocate(ValueLayout.JAVA_LONG);
    MemorySegment major = arena.allocate(ValueLayout.JAVA_INT);
    MemorySegment minor = arena.allocate(ValueLayout.JAVA_INT);
    library.call("cuDeviceGet", device, index);
    library.call("cuDeviceGetName", name, NAME_LENGTH - 1, value(device));
    library.call("cuDeviceTotalMem_v2", bytes, value(device));
    library.call("cuDeviceGetAttribute", major, CAPABILITY_MAJOR, value(device));
    library.call("cuDeviceGetAttribute", minor, CAPABILITY_MINOR, value(device));
    talk.device(
        name.getString(0), bytes.get(ValueLayout.JAVA_LONG, 0), value(major) + "." + value(minor));
  }

  private void askNvml(List<String> candidates) {
    NativeLibrary library;
    try {
      talk.begin("nvmlInit_v2");
      library = NativeLibrary.open(candidates, arena);
    } catch (IllegalArgumentException notThere) {
      talk.failed("nvmlInit_v2", notThere.getMessage());
      return;
    }
    if (!succeeds(library, "nvmlInit_v2")) {
      return;
    }
    MemorySegment text = arena.allocate(NAME_LENGTH);
    MemorySegment number = arena.allocate(ValueLayout.JAVA_INT);
    if (succeeds(library, "nvmlSystemGetDriverVersion", text, NAME_LENGTH - 1)) {
      talk.driver(text.getString(0));
    }
    if (succeeds(library, "nvmlSystemGetCudaDriverVersion_v2", number)) {
      talk.cuda(cudaVersion(number));
    }
    if (!devicesTold && succeeds(library, "nvmlDeviceGetCount_v2", number)) {
      int count = Math.min(value(number), MOST_DEVICES);
      for (int index = 0; index < count; index++) {
        tellNvmlDevice(library, index);
      }
    }
    library.call("nvmlShutdown");
  }

  private void tellNvmlDevice(NativeLibrary library, int index) {
    MemorySegment handle = arena.allocate(ValueLayout.ADDRESS);
    if (library.call("nvmlDeviceGetHandleByIndex_v2", index, handle).orElse(-1) != 0) {
      return;
    }
    MemorySegment device = handle.get(ValueLayout.ADDRESS, 0);
    MemorySegment name = arena.allocate(NAME_LENGTH);
    // nvmlMemory_t: total, free and used, each an unsigned long long.
    MemorySegment memory = arena.allocate(ValueLayout.JAVA_LONG, 3);
    MemorySegment major = arena.allocate(ValueLayout.JAVA_INT);
    MemorySegment minor = arena.allocate(ValueLayout.JAVA_INT);
    library.call("nvmlDeviceGetName", device, name, NAME_LENGTH - 1);
    library.call("nvmlDeviceGetMemoryInfo", device, memory);
    library.call("nvmlDeviceGetCudaComputeCapability", device, major, minor);
    talk.device(
        name.getString(0), memory.get(ValueLayout.JAVA_LONG, 0), value(major) + "." + value(minor));
  }

  private boolean succeeds(NativeLibrary library, String function, Object... arguments) {
    talk.begin(function);
    if (!library.has(function)) {
      talk.failed(function, "the library has no such function");
      return false;
    }
    int code = library.call(function, arguments).orElseThrow();
    talk.returned(function, code);
    return code == 0;
  }

  /// 12040 is 12.4.
  private static String cudaVersion(MemorySegment number) {
    return value(number) / 1000 + "." + value(number) % 1000 / 10;
  }

  private static int value(MemorySegment number) {
    return number.get(ValueLayout.JAVA_INT, 0);
  }
}
