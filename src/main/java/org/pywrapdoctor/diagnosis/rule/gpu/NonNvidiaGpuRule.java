package org.pywrapdoctor.diagnosis.rule.gpu;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.rule.TensorFlow;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.Gpu.Card;
import org.pywrapdoctor.snapshot.Snapshot;

/// A graphics card is wanted, and the cards that are there are not of NVIDIA.
public final class NonNvidiaGpuRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-515",
              "non-nvidia-gpu",
              "This graphics card does not work with TensorFlow",
              "The usual TensorFlow uses graphics cards of NVIDIA only. The card in this computer is"
                  + " of another maker. For some of them there is a TensorFlow of the maker's own.")
          .on(OperatingSystem.WINDOWS, OperatingSystem.LINUX)
          .explaining(Explains.GPU);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    boolean mac =
        snapshot
            .machine()
            .ifKnown()
            .filter(machine -> machine.operatingSystem() == OperatingSystem.MACOS)
            .isPresent();
    Optional<Cards> cards = Cards.wanted(snapshot);
    if (mac || cards.isEmpty() || cards.get().all().isEmpty() || isMakersOwn(snapshot, knowledge)) {
      return Outcome.notTested();
    }
    return cards.get().nvidia().isEmpty()
        ? Outcome.found(
            CAUSE.diagnosis(
                cards.get().all().stream().map(NonNvidiaGpuRule::evidence).toList(),
                List.of(cure())))
        : Outcome.ruledOut(
            CAUSE.message(
                "nvidia",
                "There is an NVIDIA card: {names}",
                Map.of(
                    "names",
                    cards.get().nvidia().stream()
                        .map(Card::name)
                        .collect(Collectors.joining(", ")))));
  }

  private static boolean isMakersOwn(Snapshot snapshot, Knowledge knowledge) {
    return TensorFlow.in(snapshot, knowledge).stream()
        .flatMap(tensorFlow -> tensorFlow.owners().stream())
        .map(Distribution::normalizedName)
        .anyMatch(name -> name.contains("rocm") || name.contains("directml"));
  }

  private static Evidence evidence(Card card) {
    return new Evidence(
        Evidence.Kind.HARDWARE,
        CAUSE.message("card", "The card is of {vendor}", "vendor", card.vendor()),
        card.name());
  }

  private static Cure cure() {
    return new Cure.ByHand(
        CAUSE.message("other", "Use an NVIDIA card, or the maker's own TensorFlow"),
        List.of(
            CAUSE.message(
                "other-step",
                "For AMD cards on Linux see AMD's ROCm; for other cards use the processor, or a"
                    + " computer with an NVIDIA card")),
        List.of("https://rocm.docs.amd.com/"),
        false);
  }
}
