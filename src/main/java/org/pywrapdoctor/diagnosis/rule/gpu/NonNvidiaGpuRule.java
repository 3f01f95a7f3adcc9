package org.pywrapdoctor.diagnosis.rule.gpu;

import java.util.List;
import java.util.Optional;
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
          .explaining(Explains.GPU);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<GpuCase> there = GpuCase.wanted(snapshot, knowledge);
    if (there.isEmpty() || isMakersOwn(snapshot, knowledge) || hasPlugin(there.get())) {
      return Outcome.notTested();
    }
    List<Card> others = there.get().others();
    if (!there.get().nvidia().isEmpty() || there.get().driver().isPresent()) {
      return Outcome.ruledOut(CAUSE.message("nvidia", "There is an NVIDIA card or its driver"));
    }
    if (others.isEmpty()) {
      return Outcome.notTested();
    }
    boolean mac = there.get().machine().operatingSystem() == OperatingSystem.MACOS;
    return Outcome.found(
        CAUSE.diagnosis(
            others.stream().map(NonNvidiaGpuRule::evidence).toList(),
            mac ? List.of(metal(), cure()) : List.of(cure())));
  }

  /// A plug-in that brings the card's maker's code is there: then its own troubles count.
  private static boolean hasPlugin(GpuCase there) {
    return !there.gpu().plugins().isEmpty();
  }

  private static Cure metal() {
    return new Cure.Install(List.of("tensorflow-metal"));
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
