package org.pywrapdoctor.diagnosis.rule.machine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.Cpu;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.Machine;
import org.pywrapdoctor.snapshot.Snapshot;

/// A Python for Intel on a Mac with an Apple processor. Rosetta imitates an Intel processor without
/// the AVX instructions that TensorFlow needs.
public final class RosettaPythonRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-601",
              "rosetta-python",
              "This Python is made for Intel Macs",
              "This Mac has an Apple processor, but this Python is made for Intel ones. macOS"
                  + " translates it, and the translation lacks instructions that TensorFlow uses, so"
                  + " the import ends at once. A Python for Apple processors works.")
          .on(OperatingSystem.MACOS);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Set<String> leadsTo() {
    return Set.of(
        "cpu-lacks-avx",
        "unsupported-python-version",
        "wrong-interpreter-selected",
        "tensorflow-not-installed");
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<Machine> mac =
        snapshot
            .machine()
            .ifKnown()
            .filter(machine -> machine.operatingSystem() == OperatingSystem.MACOS);
    Optional<Cpu> cpu = mac.flatMap(machine -> machine.cpu().ifKnown());
    Optional<Interpreter> python = snapshot.python();
    if (cpu.isEmpty() || python.flatMap(Interpreter::architecture).isEmpty()) {
      return Outcome.notTested();
    }
    boolean translated =
        cpu.get().architecture() == Architecture.ARM64
            && python.flatMap(Interpreter::architecture).get() == Architecture.X86_64;
    if (!translated) {
      return Outcome.ruledOut(CAUSE.message("native", "This Python is made for this processor"));
    }
    if (Trial.of(snapshot).imports()) {
      return Outcome.notTested();
    }
    return Outcome.found(
        CAUSE.diagnosis(List.of(evidence(python.get(), cpu.get())), List.of(cure())));
  }

  private static Evidence evidence(Interpreter python, Cpu cpu) {
    return new Evidence(
        Evidence.Kind.FILE,
        CAUSE.message(
            "translated",
            "The program is made for x86_64; the processor is {processor}",
            Map.of("processor", cpu.name())),
        python.path());
  }

  private static Cure cure() {
    return new Cure.ByHand(
        CAUSE.message("install", "Install a Python for Apple processors"),
        List.of(
            CAUSE.message(
                "download",
                "Download the universal installer from python.org, or use a package manager that"
                    + " itself runs for Apple processors"),
            CAUSE.message(
                "choose", "Then choose that Python here and make a new environment with it")),
        List.of("https://www.python.org/downloads/macos/"),
        false);
  }
}
