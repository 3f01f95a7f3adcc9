package org.pywrapdoctor.diagnosis.rule.machine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.Answer;
import org.pywrapdoctor.snapshot.Cpu;
import org.pywrapdoctor.snapshot.CpuFeature;
import org.pywrapdoctor.snapshot.Snapshot;

/// A virtual machine offers no AVX although its processor is one that has it, or gives its
/// processor a name that hides which one it is.
public final class VirtualMachineHidesAvxRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-108",
              "virtual-machine-hides-avx",
              "This virtual machine hides what the processor can do",
              "TensorFlow uses AVX instructions. The real processor of this computer has them, or"
                  + " may have them, but the virtual machine does not pass them on. That is a setting"
                  + " of the virtual machine.")
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
      return Outcome.ruledOut(CAUSE.message("offered", "The processor offers AVX"));
    }
    boolean has = knowledge.processors().haveAvx(cpu.name());
    boolean mayHave = knowledge.processors().areVirtual(cpu.name());
    if (cpu.hypervisor() != Answer.YES || Processor.works(snapshot) || !has && !mayHave) {
      return Outcome.notTested();
    }
    Diagnosis diagnosis =
        CAUSE.diagnosis(
            List.of(
                new Evidence(
                    Evidence.Kind.HARDWARE,
                    has
                        ? CAUSE.message(
                            "has",
                            "Processors of this name have AVX; this virtual machine has none")
                        : CAUSE.message(
                            "named", "The virtual machine offers a processor without AVX"),
                    cpu.name())),
            List.of(cure()));
    return Outcome.found(has ? diagnosis : Processor.byTheRealOne(diagnosis));
  }

  private static Cure cure() {
    return new Cure.ByHand(
        CAUSE.message("pass-on", "Let the virtual machine use the real processor"),
        List.of(
            CAUSE.message("stop", "Shut the virtual machine down"),
            CAUSE.message(
                "pass-on-step",
                "In its settings choose the processor type “host”; in Hyper-V clear “Migrate to a"
                    + " physical computer with a different processor”"),
            CAUSE.message("start", "Start it again and check anew")),
        List.of("https://www.qemu.org/docs/master/system/i386/cpu.html"),
        true);
  }
}
