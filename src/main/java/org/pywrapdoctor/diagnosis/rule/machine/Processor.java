package org.pywrapdoctor.diagnosis.rule.machine;

import java.util.Optional;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Failure;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.diagnosis.Reruns;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.WindowsError;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.snapshot.Answer;
import org.pywrapdoctor.snapshot.Cpu;
import org.pywrapdoctor.snapshot.CpuFeature;
import org.pywrapdoctor.snapshot.Machine;
import org.pywrapdoctor.snapshot.Snapshot;

/// What rules about processors have in common.
final class Processor {

  private Processor() {}

  /// The processor, when it is one of Intel's kind that does its own work.
  static Optional<Cpu> x86(Snapshot snapshot) {
    return snapshot
        .machine()
        .ifKnown()
        .map(Machine::cpu)
        .flatMap(cpu -> cpu.ifKnown())
        .filter(cpu -> cpu.architecture() == Architecture.X86_64);
  }

  /// The same, when it is known whether it offers AVX.
  static Optional<Cpu> askedForAvx(Snapshot snapshot) {
    return x86(snapshot).filter(cpu -> cpu.has(CpuFeature.AVX) != Answer.UNKNOWN);
  }

  /// A finding that depends on the processor behind a virtual machine or an emulator.
  static Diagnosis byTheRealOne(Diagnosis diagnosis) {
    return diagnosis.withCertainty(
        Certainty.LIKELY,
        Message.of(
            "decided.by-the-real-processor",
            "Look up the real processor of the computer that runs this system"));
  }

  /// Whether TensorFlow was seen running, so that no missing instruction stops it.
  static boolean works(Snapshot snapshot) {
    return Trial.of(snapshot).fit(Processor::stoppedBy) == Trial.Fit.WORKS;
  }

  /// An illegal instruction, the guard's own text, or what Windows makes of it (1114 has other
  /// reasons too, but not before this one is excluded).
  static boolean stoppedBy(Failure failure) {
    return failure.killed() || failure.says("AVX", "DLL load failed", "0xc000001d");
  }

  /// The same, unless Windows itself says that it is something else: a missing file, for example,
  /// has another number.
  static boolean stopped(Failure failure, Reruns reruns) {
    boolean otherError =
        reruns
            .windowsError()
            .filter(number -> number != WindowsError.INITIALIZATION_FAILED)
            .isPresent();
    return stoppedBy(failure)
        && !(otherError && !failure.killed() && !failure.says("AVX", "0xc000001d"));
  }
}
