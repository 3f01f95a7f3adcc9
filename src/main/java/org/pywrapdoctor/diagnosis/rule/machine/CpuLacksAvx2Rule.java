package org.pywrapdoctor.diagnosis.rule.machine;

import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Failure;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.rule.TensorFlow;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.Answer;
import org.pywrapdoctor.snapshot.Cpu;
import org.pywrapdoctor.snapshot.CpuFeature;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.Machine;
import org.pywrapdoctor.snapshot.Snapshot;

/// The processor has AVX and not AVX2. Nearly all wheels do without AVX2 (measured: their feature
/// guard checks AVX and nothing above it); 2.4.0 for Linux does not, and builds of other makers may
/// not.
public final class CpuLacksAvx2Rule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-106",
              "cpu-lacks-avx2",
              "This TensorFlow needs a newer processor",
              "This build of TensorFlow uses AVX2 instructions, which came to processors in 2013."
                  + " This processor has the older AVX only. Most builds of TensorFlow run on it.")
          .explaining(Explains.IMPORT, Explains.COMPUTATION);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<Cpu> cpu = Processor.x86(snapshot).filter(c -> c.has(CpuFeature.AVX) == Answer.YES);
    if (cpu.isEmpty() || cpu.get().has(CpuFeature.AVX2) == Answer.UNKNOWN) {
      return Outcome.notTested();
    }
    if (cpu.get().has(CpuFeature.AVX2) == Answer.YES) {
      return Outcome.ruledOut(CAUSE.message("offered", "The processor offers AVX2"));
    }
    Diagnosis diagnosis =
        CAUSE.diagnosis(
            List.of(
                new Evidence(
                    Evidence.Kind.HARDWARE,
                    CAUSE.message("lacking", "The processor has AVX, but no AVX2"),
                    cpu.get().name())),
            List.of(newer()));
    boolean needed = isBuiltWithIt(snapshot, knowledge);
    return switch (Trial.of(snapshot).fit(Failure::killed)) {
      case WORKS -> Outcome.ruledOut(CAUSE.message("works", "TensorFlow runs without AVX2"));
      case SHOWN ->
          Outcome.found(
              needed
                  ? diagnosis
                  : diagnosis.withCertainty(
                      Certainty.LIKELY,
                      CAUSE.message("test", "Import the newest TensorFlow in a new environment")));
      case UNTRIED -> needed ? Outcome.found(diagnosis) : Outcome.notTested();
      case ELSEWHERE -> Outcome.notTested();
    };
  }

  private static boolean isBuiltWithIt(Snapshot snapshot, Knowledge knowledge) {
    Optional<Distribution> installed =
        TensorFlow.in(snapshot, knowledge).flatMap(TensorFlow::distribution);
    Optional<OperatingSystem> system = snapshot.machine().ifKnown().map(Machine::operatingSystem);
    return installed.isPresent()
        && system.isPresent()
        && knowledge
            .processors()
            .needsAvx2(installed.get().normalizedName(), installed.get().version(), system.get());
  }

  private static Cure newer() {
    return new Cure.ByHand(
        CAUSE.message("other-build", "Use another build of TensorFlow"),
        List.of(
            CAUSE.message(
                "other-build-step",
                "Install another release with pip, such as the next patch release: those of the"
                    + " registry ask for AVX only")),
        List.of("https://github.com/tensorflow/tensorflow/issues/45744"),
        false);
  }
}
