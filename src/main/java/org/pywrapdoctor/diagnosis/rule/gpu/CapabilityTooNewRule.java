package org.pywrapdoctor.diagnosis.rule.gpu;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.rule.Targets;
import org.pywrapdoctor.knowledge.Build;
import org.pywrapdoctor.knowledge.GpuBuild;
import org.pywrapdoctor.knowledge.KernelFit;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.Gpu.Card;
import org.pywrapdoctor.snapshot.Launch;
import org.pywrapdoctor.snapshot.Snapshot;

/// An NVIDIA card is newer than all that this build has machine code for: the driver has to compile
/// its PTX first, which takes minutes and may fail.
public final class CapabilityTooNewRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-513",
              "compute-capability-too-new",
              "This graphics card is newer than this TensorFlow",
              "Each card has a compute capability, a number for what its generation can do. This"
                  + " TensorFlow was made before cards like this one, so it has no code that is ready"
                  + " for it. The driver has to translate what there is at the first use, which takes"
                  + " many minutes and can fail.")
          .on(OperatingSystem.WINDOWS, OperatingSystem.LINUX)
          .explaining(Explains.GPU, Explains.COMPUTATION);

  private static final List<String> SAID =
      List.of(
          "was not built with CUDA kernel binaries compatible with compute capability",
          "CUDA_ERROR_INVALID_PTX",
          "CUDA_ERROR_NO_BINARY_FOR_GPU",
          "no kernel image is available",
          "device kernel image is invalid");

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<GpuCase> there =
        GpuCase.of(snapshot, knowledge).filter(_ -> snapshot.request().goal() == Goal.GPU);
    Optional<GpuBuild> build = there.flatMap(GpuCase::build);
    List<Card> cards = there.map(Capabilities::known).orElse(List.of());
    if (build.isEmpty() || build.get().kernels().isEmpty() || cards.isEmpty()) {
      return Outcome.notTested();
    }
    List<Card> tooNew =
        cards.stream()
            .filter(card -> build.get().fit(Capabilities.of(card)) == KernelFit.PTX_ONLY)
            .toList();
    String newest = build.get().newestCapability().orElse("");
    if (tooNew.isEmpty()) {
      return Outcome.ruledOut(
          CAUSE.message("known", "The card is not newer than {newest}", "newest", newest));
    }
    List<Evidence> evidence = new ArrayList<>();
    tooNew.forEach(card -> evidence.add(evidence(card, newest)));
    Optional<String> said = said(snapshot, there.get());
    said.ifPresent(
        line ->
            evidence.add(
                new Evidence(
                    Evidence.Kind.LOG,
                    CAUSE.message("said", "TensorFlow says that it has no code for this card"),
                    line)));
    Diagnosis diagnosis = CAUSE.diagnosis(evidence, cures(tooNew, snapshot, knowledge));
    return Outcome.found(
        said.isPresent()
            ? diagnosis
            : diagnosis.withCertainty(
                Certainty.LIKELY,
                CAUSE.message(
                    "test",
                    "Multiply two matrices on the card: it takes minutes the first time, or"
                        + " fails")));
  }

  private static Optional<String> said(Snapshot snapshot, GpuCase there) {
    return Stream.concat(
            there.log().stream(),
            snapshot.launch().ifKnown().map(Launch::attempts).stream()
                .flatMap(List::stream)
                .flatMap(attempt -> attempt.lastLines().stream()))
        .filter(line -> SAID.stream().anyMatch(line::contains))
        .findFirst();
  }

  private static Evidence evidence(Card card, String newest) {
    return new Evidence(
        Evidence.Kind.HARDWARE,
        CAUSE.message(
            "newer",
            "The card has compute capability {has}; the code in this TensorFlow ends with {newest}",
            Map.of("has", Capabilities.of(card), "newest", newest)),
        card.name());
  }

  /// The newest build that has code for it, when there is one; NVIDIA's own container else.
  private static List<Cure> cures(List<Card> cards, Snapshot snapshot, Knowledge knowledge) {
    List<Cure> cures = new ArrayList<>();
    Targets.of(snapshot)
        .flatMap(target -> knowledge.builds().newest(target, true))
        .filter(build -> fits(build, cards))
        .map(build -> new Cure.NewEnvironment(Map.of(build.holder(), "==" + build.version())))
        .ifPresent(cures::add);
    cures.add(
        new Cure.ByHand(
            CAUSE.message("container", "Use NVIDIA's container with TensorFlow"),
            List.of(
                CAUSE.message(
                    "container-step",
                    "NVIDIA builds TensorFlow for its newest cards: start the newest container"
                        + " nvcr.io/nvidia/tensorflow with Docker and --gpus all"),
                CAUSE.message(
                    "wait-step",
                    "Or wait at the first use, which can take half an hour, with the newest driver;"
                        + " what was translated is kept when CUDA_CACHE_MAXSIZE is large enough")),
            List.of("https://catalog.ngc.nvidia.com/orgs/nvidia/containers/tensorflow"),
            false));
    return cures;
  }

  private static boolean fits(Build build, List<Card> cards) {
    return build.wheel().gpu().stream()
        .anyMatch(
            gpu ->
                cards.stream().allMatch(card -> gpu.fit(Capabilities.of(card)) == KernelFit.CODE));
  }
}
