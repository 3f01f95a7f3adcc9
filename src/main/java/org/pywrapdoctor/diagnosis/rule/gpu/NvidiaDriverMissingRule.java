package org.pywrapdoctor.diagnosis.rule.gpu;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.Gpu.Card;
import org.pywrapdoctor.snapshot.Snapshot;

/// A graphics card is wanted, there is one of NVIDIA, but its driver is not there.
public final class NvidiaDriverMissingRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-506",
              "nvidia-driver-missing",
              "The driver of the graphics card is missing",
              "There is an NVIDIA card in this computer, but its driver is not installed or not"
                  + " loaded. Without the driver no program can use the card.")
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
    Optional<Cards> cards = Cards.wanted(snapshot).filter(there -> !there.nvidia().isEmpty());
    if (cards.isEmpty()) {
      return Outcome.notTested();
    }
    return cards.get().hasDriver()
        ? Outcome.ruledOut(CAUSE.message("there", "The driver of the card is there"))
        : Outcome.found(
            CAUSE.diagnosis(
                cards.get().nvidia().stream().map(NvidiaDriverMissingRule::evidence).toList(),
                List.of(cure())));
  }

  private static Evidence evidence(Card card) {
    return new Evidence(
        Evidence.Kind.HARDWARE,
        CAUSE.message("card", "No driver is loaded for this card"),
        card.name());
  }

  private static Cure cure() {
    return new Cure.ByHand(
        CAUSE.message("install", "Install NVIDIA's driver"),
        List.of(
            CAUSE.message(
                "install-step",
                "Install the driver from the package manager of your Linux, or from NVIDIA, and"
                    + " restart the computer")),
        List.of("https://www.nvidia.com/drivers"),
        true);
  }
}
