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
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.rule.Decisions;
import org.pywrapdoctor.diagnosis.rule.TensorFlow;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.Answer;
import org.pywrapdoctor.snapshot.Cpu;
import org.pywrapdoctor.snapshot.CpuFeature;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.Snapshot;

/// The processor has no AVX, which every wheel since TensorFlow 1.6 needs: its feature guard ends
/// the process at once (measured: the static initialiser of 2.4.4, 2.15.1 and 2.21.0 checks AVX and
/// nothing above it).
public final class CpuLacksAvxRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-105",
              "cpu-lacks-avx",
              "This processor lacks instructions that TensorFlow needs",
              "The TensorFlow that pip installs uses AVX instructions, which this processor does"
                  + " not offer. No setting and no other installation from the usual place changes"
                  + " that. It also happens in virtual machines that hide AVX from their guests.")
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
      return Outcome.ruledOut(
          CAUSE.message("offered", "The processor offers AVX: {name}", "name", cpu.name()));
    }
    if (knowledge.processors().haveAvx(cpu.name())) {
      // Then a virtual machine or the operating system keeps it from programs.
      return Outcome.notTested();
    }
    Diagnosis plain = CAUSE.diagnosis(List.of(evidence(cpu)), List.of(cure(cpu)));
    Diagnosis diagnosis = isImitated(cpu, knowledge) ? Processor.byTheRealOne(plain) : plain;
    Trial trial = Trial.of(snapshot);
    return switch (trial.fit(failure -> Processor.stopped(failure, trial.reruns()))) {
      case SHOWN -> Outcome.found(diagnosis);
      case UNTRIED, ELSEWHERE ->
          Outcome.found(needsAvx(snapshot, knowledge) ? diagnosis : Decisions.byImport(diagnosis));
      case WORKS -> Outcome.ruledOut(CAUSE.message("works", "TensorFlow runs on this processor"));
    };
  }

  /// Whether software stands in for the processor, so that nothing tells what the real one has.
  private static boolean isImitated(Cpu cpu, Knowledge knowledge) {
    return cpu.emulated() == Answer.YES
        || cpu.hypervisor() == Answer.YES && knowledge.processors().areVirtual(cpu.name());
  }

  /// Whether it is, or would be, the wheel of the registry; conda and others have builds without.
  private static boolean needsAvx(Snapshot snapshot, Knowledge knowledge) {
    return TensorFlow.in(snapshot, knowledge)
        .flatMap(TensorFlow::distribution)
        .map(CpuLacksAvxRule::isFromRegistry)
        .orElse(true);
  }

  private static boolean isFromRegistry(Distribution distribution) {
    return distribution.source().isEmpty()
        && !distribution.editable()
        && distribution.installer().filter("conda"::equals).isEmpty();
  }

  private static Evidence evidence(Cpu cpu) {
    return new Evidence(
        Evidence.Kind.HARDWARE,
        cpu.hypervisor() == Answer.YES
            ? CAUSE.message("lacking-virtual", "The processor of this virtual machine has no AVX")
            : CAUSE.message("lacking", "The processor has no AVX"),
        cpu.name());
  }

  private static Cure cure(Cpu cpu) {
    List<String> links = List.of("https://www.tensorflow.org/install/source");
    return cpu.hypervisor() == Answer.YES
        ? new Cure.ByHand(
            CAUSE.message("pass-on", "Let the virtual machine use the real processor"),
            List.of(
                CAUSE.message(
                    "pass-on-step",
                    "In the settings of the virtual machine, choose the processor type “host”, or"
                        + " switch a compatibility mode for processors off, and start it again"),
                CAUSE.message(
                    "elsewhere-step",
                    "If the real processor has no AVX either, use another computer")),
            links,
            true)
        : new Cure.ByHand(
            CAUSE.message("elsewhere", "Use another computer or a build without AVX"),
            List.of(
                CAUSE.message(
                    "other-computer",
                    "Use a computer whose processor has AVX (nearly all since 2011, but not every"
                        + " Celeron, Pentium and Atom), or a hosted notebook"),
                CAUSE.message(
                    "build",
                    "Or build TensorFlow from source on this computer, which takes many hours")),
            links,
            false);
  }
}
