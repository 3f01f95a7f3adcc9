package org.pywrapdoctor.snapshot;

import java.util.List;
import java.util.Optional;

/// What NVIDIA's own libraries answered to one process that asked them.
///
/// @param by who asked
/// @param end how the asking ended
/// @param calls the calls that were made, in order, each with its result
/// @param driverVersion such as `550.54.15`
/// @param cudaVersion the newest CUDA that the driver supports, such as `12.4`
/// @param devices the cards that the driver offers to programs, as that process sees them
/// @param detail what else is to be said, in words; empty text when nothing is
/// @param milliseconds how long it took
public record DriverAnswer(
    Asker by,
    End end,
    List<Call> calls,
    Optional<String> driverVersion,
    Optional<String> cudaVersion,
    List<Device> devices,
    String detail,
    long milliseconds) {

  /// The call after which a program can use the card (CUDA Driver API).
  public static final String CU_INIT = "cuInit";

  /// The call after which the driver tells of its cards (NVML).
  public static final String NVML_INIT = "nvmlInit_v2";

  /// The processes that can ask.
  public enum Asker {
    /// The chosen Python, whose answer counts: it is the process that will use the card.
    PYTHON,
    /// A child process of our own.
    OWN_PROCESS,
    /// NVIDIA's program `nvidia-smi`.
    NVIDIA_SMI
  }

  /// How asking ended.
  public enum End {
    /// It told what there is to tell, be it good or bad.
    ANSWERED,
    /// It did not answer within its time.
    HANGS,
    /// The process was ended by a fault of native code.
    CRASHED,
    /// The process could not be started, or did not do what it was told.
    NO_ANSWER
  }

  /// One call of a driver library.
  ///
  /// @param name of the function
  /// @param code its result, where it returned; 0 is success
  /// @param problem why it could not be called, such as the loader's own words; empty text when it
  /// was
  public record Call(String name, Optional<Integer> code, String problem) {}

  /// One card as the driver tells it.
  public record Device(
      String name, Optional<Long> memoryBytes, Optional<String> computeCapability) {}

  /// Whether a program that computes hangs or ends. The CUDA driver is asked before NVML, which
  /// only tells of cards: when it came to NVML, computing is possible.
  public boolean failsItsCaller() {
    return (end == End.HANGS || end == End.CRASHED)
        && calls.stream().noneMatch(call -> call.name().startsWith("nvml"));
  }

  /// A call by its name; empty when the process did not come so far.
  public Optional<Call> call(String name) {
    return calls.stream().filter(call -> call.name().equals(name)).findFirst();
  }
}
