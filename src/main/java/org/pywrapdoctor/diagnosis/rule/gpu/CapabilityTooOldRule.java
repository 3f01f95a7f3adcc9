package org.pywrapdoctor.diagnosis.rule.gpu;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
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
import org.pywrapdoctor.snapshot.Gpu.Card;
import org.pywrapdoctor.snapshot.Snapshot;

/// All NVIDIA cards are older than the oldest one that this build has code for.
public final class CapabilityTooOldRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-512",
              "compute-capability-too-old",
              "This graphics card is too old for this TensorFlow",
              "Each card has a compute capability, a number for what its generation can do. This"
                  + " TensorFlow has no code for cards as old as this one; an older TensorFlow may.")
          .on(OperatingSystem.WINDOWS, OperatingSystem.LINUX)
          .explaining(Explains.GPU);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Set<String> leadsTo() {
    return Set.of("driver-too-old", "cuda-library-missing");
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<GpuCase> there = GpuCase.wanted(snapshot, knowledge);
    Optional<GpuBuild> build = there.flatMap(GpuCase::build);
    List<Card> cards = there.map(Capabilities::known).orElse(List.of());
    if (build.isEmpty() || build.get().kernels().isEmpty() || cards.isEmpty()) {
      return Outcome.notTested();
    }
    boolean allTooOld =
        cards.stream()
            .allMatch(card -> build.get().fit(Capabilities.of(card)) == KernelFit.NOTHING);
    String oldest = build.get().oldestCapability().orElse("");
    if (!allTooOld) {
      return Outcome.ruledOut(
          CAUSE.message("enough", "The card is not older than {oldest}", "oldest", oldest));
    }
    return Outcome.found(
        CAUSE.diagnosis(
            cards.stream().map(card -> evidence(card, oldest)).toList(),
            cures(cards, snapshot, knowledge)));
  }

  private static Evidence evidence(Card card, String oldest) {
    return new Evidence(
        Evidence.Kind.HARDWARE,
        CAUSE.message(
            "older",
            "The card has compute capability {has}; this TensorFlow begins with {oldest}",
            Map.of("has", Capabilities.of(card), "oldest", oldest)),
        card.name());
  }

  /// The newest build that has code for one of the cards, for this Python or for another one.
  private static List<Cure> cures(List<Card> cards, Snapshot snapshot, Knowledge knowledge) {
    Optional<Build> older =
        Targets.of(snapshot).stream()
            .flatMap(target -> knowledge.builds().all(target, true).stream())
            .filter(
                build ->
                    build.wheel().gpu().stream()
                        .anyMatch(
                            gpu ->
                                cards.stream()
                                    .anyMatch(
                                        card -> gpu.fit(Capabilities.of(card)) == KernelFit.CODE)))
            .max(java.util.Comparator.comparing(Build::version));
    Cure byHand =
        new Cure.ByHand(
            CAUSE.message("older-release", "Use an older TensorFlow, or the processor"),
            List.of(
                CAUSE.message(
                    "older-release-step",
                    "Use a release of the time of the card with a Python of that time; everything"
                        + " works on the processor too, only slower")),
            List.of("https://developer.nvidia.com/cuda-gpus"),
            false);
    return older
        .<List<Cure>>map(
            build ->
                List.of(
                    new Cure.NewEnvironment(Map.of(build.holder(), "==" + build.version())),
                    byHand))
        .orElseGet(() -> List.of(byHand));
  }
}
