package org.pywrapdoctor.diagnosis.rule.machine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.Answer;
import org.pywrapdoctor.snapshot.Cpu;
import org.pywrapdoctor.snapshot.CpuFeature;
import org.pywrapdoctor.snapshot.Snapshot;

/// The processor is one that has AVX, it is no virtual machine, and the operating system does not
/// let programs use it: it has to save the wider registers, and does not (Windows 7 before its
/// service pack, `xsavedisable`; Linux started with `noxsave` or `clearcpuid=avx`).
public final class OsDisablesAvxRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-107",
              "os-disables-avx",
              "The operating system switches processor features off",
              "TensorFlow uses AVX instructions. This processor has them, but the operating system"
                  + " does not let programs use them, because of its age or of a start option.")
          .on(OperatingSystem.WINDOWS, OperatingSystem.LINUX)
          .explaining(Explains.IMPORT, Explains.COMPUTATION);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Set<String> leadsTo() {
    return Set.of("tensorflow-not-installed");
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<Cpu> seen = Processor.askedForAvx(snapshot);
    if (seen.isEmpty()) {
      return Outcome.notTested();
    }
    Cpu cpu = seen.get();
    if (cpu.has(CpuFeature.AVX) == Answer.YES) {
      return Outcome.ruledOut(CAUSE.message("offered", "Programs may use AVX"));
    }
    if (!knowledge.processors().haveAvx(cpu.name())
        || cpu.hypervisor() == Answer.YES
        || cpu.emulated() == Answer.YES
        || Processor.works(snapshot)) {
      return Outcome.notTested();
    }
    return Outcome.found(
        CAUSE
            .diagnosis(
                List.of(
                    new Evidence(
                        Evidence.Kind.HARDWARE,
                        CAUSE.message(
                            "has",
                            "Processors of this name have AVX; programs here are offered none"),
                        cpu.name())),
                List.of(cure()))
            .withCertainty(
                Certainty.LIKELY,
                CAUSE.message(
                    "test", "Start another operating system on this computer from a stick")));
  }

  private static Cure cure() {
    return new Cure.ByHand(
        CAUSE.message("allow", "Let programs use the processor's features"),
        List.of(
            CAUSE.message(
                "allow-windows",
                "On Windows run as administrator: bcdedit /set xsavedisable 0; on Windows 7 install"
                    + " Service Pack 1 first"),
            CAUSE.message(
                "allow-linux",
                "On Linux take noxsave and clearcpuid out of the start options of the kernel"),
            CAUSE.message("restart", "Restart the computer")),
        List.of(
            "https://learn.microsoft.com/windows-hardware/drivers/devtest/bcdedit--set",
            "https://www.kernel.org/doc/html/latest/admin-guide/kernel-parameters.html"),
        true);
  }
}
