package org.pywrapdoctor.diagnosis.rule.gpu;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.Answer;
import org.pywrapdoctor.snapshot.DriverAnswer;
import org.pywrapdoctor.snapshot.DriverAnswer.Asker;
import org.pywrapdoctor.snapshot.DriverAnswer.Call;
import org.pywrapdoctor.snapshot.Gpu.Card;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;

/// NVIDIA's driver is not there, only one of its two parts is, or it hangs, crashes or fails when
/// it is asked. TensorFlow itself says nothing of it.
public final class NvidiaDriverMissingRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-506",
              "nvidia-driver-missing",
              "The graphics card's driver is missing or does not work",
              "Programs use an NVIDIA card through its driver. On this computer the driver is not"
                  + " installed, not loaded, or does not answer, so no program can use the card.")
          .on(OperatingSystem.WINDOWS, OperatingSystem.LINUX)
          .explaining(Explains.GPU);

  /// What `cuInit` returns for reasons that have causes of their own (cuda.h): no device, and parts
  /// that do not fit.
  private static final Set<Integer> OF_OTHER_CAUSES = Set.of(0, 100, 803, 804);

  private static final int SECOND_SUBSYSTEM = 2;

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Set<String> leadsTo() {
    return Set.of("driver-too-old", "gpu-hidden-or-absent", "cuda-library-missing");
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<DriverAnswer> failing =
        GpuCase.of(snapshot, knowledge)
            .flatMap(GpuCase::driverAnswer)
            .filter(DriverAnswer::failsItsCaller);
    if (failing.isPresent()) {
      return Outcome.found(
          CAUSE
              .diagnosis(List.of(failing(failing.get())), List.of(cure()))
              .withExplains(List.of(Explains.COMPUTATION, Explains.GPU)));
    }
    Optional<GpuCase> there = GpuCase.wanted(snapshot, knowledge);
    if (there.isEmpty() || there.get().machine().container() == Answer.YES) {
      return Outcome.notTested();
    }
    Optional<Evidence> evidence =
        absent(there.get())
            .or(() -> notLoadable(there.get()))
            .or(() -> refused(there.get(), knowledge));
    if (evidence.isPresent()) {
      return Outcome.found(CAUSE.diagnosis(List.of(evidence.get()), List.of(cure())));
    }
    if (nothingInTheSubsystem(there.get())) {
      return Outcome.found(fromOutside(there.get()));
    }
    return there.get().driver().isPresent()
        ? Outcome.ruledOut(CAUSE.message("there", "The driver of the card is there"))
        : Outcome.notTested();
  }

  private static Evidence failing(DriverAnswer answer) {
    return new Evidence(
        Evidence.Kind.PROCESS,
        CAUSE.message("fails", "NVIDIA's driver was asked: {detail}", "detail", answer.detail()),
        asker(answer.by()));
  }

  private static Optional<Evidence> absent(GpuCase there) {
    List<Card> cards = there.nvidia();
    if (cards.isEmpty() || there.driver().isPresent() || worked(there)) {
      return Optional.empty();
    }
    String why = there.gpu().nvidia() instanceof Seen.NotKnown<?>(String reason) ? reason : "";
    return Optional.of(
        new Evidence(
            Evidence.Kind.HARDWARE,
            CAUSE.message("card", "No driver is loaded for this card. {why}", "why", why),
            cards.getFirst().name()));
  }

  private static boolean worked(GpuCase there) {
    return there.cuInit().filter(code -> code == 0).isPresent();
  }

  /// The kernel has its part, and programs do not find theirs.
  private static Optional<Evidence> notLoadable(GpuCase there) {
    return there
        .driverAnswer()
        .filter(_ -> there.driver().isPresent())
        .flatMap(answer -> answer.call(DriverAnswer.CU_INIT))
        .filter(call -> !call.problem().isEmpty())
        .map(
            call ->
                new Evidence(
                    Evidence.Kind.LIBRARY,
                    CAUSE.message(
                        "not-loadable", "The part of the driver that programs load is not found"),
                    call.problem()));
  }

  private static Optional<Evidence> refused(GpuCase there, Knowledge knowledge) {
    return there
        .cuInit()
        .filter(code -> !OF_OTHER_CAUSES.contains(code))
        .map(
            code ->
                new Evidence(
                    Evidence.Kind.PROCESS,
                    CAUSE.message(
                        "refused",
                        "The driver was asked and returns {code}, {name}",
                        Map.of(
                            "code",
                            code.toString(),
                            "name",
                            knowledge.nvidia().cudaError(code).orElse("an unknown error"))),
                    DriverAnswer.CU_INIT));
  }

  /// Windows hands its driver into the subsystem when it has one that can.
  private static boolean nothingInTheSubsystem(GpuCase there) {
    boolean callable =
        there.driverAnswer().flatMap(answer -> answer.call(DriverAnswer.CU_INIT)).stream()
            .map(Call::problem)
            .anyMatch(String::isEmpty);
    return there.machine().wsl() == SECOND_SUBSYSTEM
        && there.driver().isEmpty()
        && there.nvidia().isEmpty()
        && !callable;
  }

  private static Diagnosis fromOutside(GpuCase there) {
    return CAUSE
        .diagnosis(
            List.of(
                new Evidence(
                    Evidence.Kind.HARDWARE,
                    CAUSE.message("subsystem", "Windows hands no NVIDIA driver into this WSL"),
                    there.machine().kernel())),
            List.of(cure()))
        .withCertainty(
            Certainty.LIKELY,
            CAUSE.message("test", "In a Windows terminal run nvidia-smi: it lists the card"));
  }

  private static Cure cure() {
    return new Cure.ByHand(
        CAUSE.message("install", "Install NVIDIA's driver"),
        List.of(
            CAUSE.message(
                "install-step",
                "Install the driver from the package manager of your Linux, or from NVIDIA, and"
                    + " restart the computer; for WSL install it on Windows, never inside")),
        List.of("https://www.nvidia.com/drivers"),
        true);
  }

  private static String asker(Asker asker) {
    return switch (asker) {
      case PYTHON -> "asked by the chosen Python";
      case OWN_PROCESS -> "asked by a process of Pywrap Doctor";
      case NVIDIA_SMI -> "asked by nvidia-smi";
    };
  }
}
