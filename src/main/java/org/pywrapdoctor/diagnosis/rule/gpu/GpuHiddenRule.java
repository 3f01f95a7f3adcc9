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
import org.pywrapdoctor.diagnosis.rule.Redirections;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.snapshot.Variable;

/// A graphics card is wanted, but a variable hides all cards, or there is none.
public final class GpuHiddenRule implements Rule {

  private static final String VISIBLE = "CUDA_VISIBLE_DEVICES";

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-511",
              "gpu-hidden-or-absent",
              "There is no graphics card that TensorFlow can see",
              "TensorFlow uses graphics cards of NVIDIA. This computer has no card, or a setting"
                  + " hides the card from programs. TensorFlow works without one, only slower.")
          .explaining(Explains.GPU);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    if (snapshot.request().goal() == Goal.GPU && hidesAll(snapshot)) {
      List<Variable> variable = Redirections.set(snapshot, Set.of(VISIBLE));
      return Outcome.found(
          CAUSE.diagnosis(
              variable.stream().map(Redirections::evidence).toList(),
              List.of(new Cure.UnsetVariables(List.of(VISIBLE)))));
    }
    Optional<Cards> cards = Cards.wanted(snapshot);
    if (cards.isEmpty()) {
      return Outcome.notTested();
    }
    return cards.get().all().isEmpty() && !cards.get().hasDriver()
        ? Outcome.found(CAUSE.diagnosis(List.of(none()), List.of(elsewhere())))
        : Outcome.ruledOut(
            CAUSE.message("there", "There is a graphics card, and nothing hides it"));
  }

  /// A number below zero ends the list of visible cards (CUDA Programming Guide, "Environment
  /// Variables").
  private static boolean hidesAll(Snapshot snapshot) {
    return snapshot.variable(VISIBLE).filter(value -> value.strip().startsWith("-")).isPresent();
  }

  private static Evidence none() {
    return new Evidence(
        Evidence.Kind.HARDWARE,
        CAUSE.message("none", "No graphics card was found"),
        "graphics cards");
  }

  private static Cure elsewhere() {
    return new Cure.ByHand(
        CAUSE.message("elsewhere", "Use a computer with an NVIDIA card"),
        List.of(
            CAUSE.message(
                "elsewhere-step",
                "Use a computer with an NVIDIA card, or a hosted notebook that offers one; without"
                    + " one, everything works on the processor")),
        List.of("https://www.tensorflow.org/install/pip"),
        false);
  }
}
