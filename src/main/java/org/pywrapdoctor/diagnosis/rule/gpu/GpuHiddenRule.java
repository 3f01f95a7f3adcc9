package org.pywrapdoctor.diagnosis.rule.gpu;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.Answer;
import org.pywrapdoctor.snapshot.DriverAnswer;
import org.pywrapdoctor.snapshot.Snapshot;

/// A graphics card is wanted, but a variable hides all cards, the driver offers none, or there is
/// none.
public final class GpuHiddenRule implements Rule {

  private static final String VISIBLE = "CUDA_VISIBLE_DEVICES";
  private static final String GIVEN = "NVIDIA_VISIBLE_DEVICES";

  /// `CUDA_ERROR_NO_DEVICE` (cuda.h).
  private static final int NO_DEVICE = 100;

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
  public Set<String> leadsTo() {
    return Set.of("cuda-version-mismatch", "cudnn-mismatch", "cuda-library-missing");
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<GpuCase> wanted = GpuCase.wanted(snapshot, knowledge);
    if (wanted.isEmpty()) {
      return Outcome.notTested();
    }
    GpuCase there = wanted.get();
    Optional<String> hiding = hiding(there);
    if (hiding.isPresent()) {
      return Outcome.found(
          CAUSE.diagnosis(
              List.of(variable(hiding.get(), snapshot.variable(hiding.get()).orElse(""))),
              List.of(new Cure.UnsetVariables(List.of(hiding.get())))));
    }
    boolean container = there.machine().container() == Answer.YES;
    if (!container && there.cuInit().filter(code -> code == NO_DEVICE).isPresent()) {
      return Outcome.found(CAUSE.diagnosis(List.of(offered()), List.of(elsewhere())));
    }
    if (!there.listsItsCards()) {
      return Outcome.notTested();
    }
    boolean nothing =
        there.nvidia().isEmpty() && there.others().isEmpty() && there.driver().isEmpty();
    return nothing
        ? Outcome.found(CAUSE.diagnosis(List.of(none(there)), List.of(elsewhere())))
        : Outcome.ruledOut(
            CAUSE.message("there", "There is a graphics card, and nothing hides it"));
  }

  /// The variable that hides all cards (CUDA Programming Guide, "Environment Variables": the first
  /// invalid entry ends the list of visible cards; NVIDIA Container Toolkit, "Environment
  /// variables").
  private static Optional<String> hiding(GpuCase there) {
    Snapshot snapshot = there.snapshot();
    if (snapshot.variable(VISIBLE).filter(value -> hidesAll(value, there)).isPresent()) {
      return Optional.of(VISIBLE);
    }
    return snapshot
        .variable(GIVEN)
        .filter(value -> Set.of("void", "none", "").contains(value.strip()))
        .filter(_ -> there.cuInit().filter(code -> code == 0).isEmpty())
        .filter(_ -> !there.listsItsCards())
        .map(_ -> GIVEN);
  }

  private static boolean hidesAll(String value, GpuCase there) {
    String first = value.strip().split(",", -1)[0].strip();
    if (first.isEmpty() || first.startsWith("-") || first.equals("NoDevFiles")) {
      return true;
    }
    int cards =
        Math.max(
            there.nvidia().size(),
            there.driverAnswer().map(DriverAnswer::devices).map(List::size).orElse(0));
    return first.matches("\\d{1,4}") && cards > 0 && Integer.parseInt(first) >= cards;
  }

  private static Evidence variable(String name, String value) {
    return new Evidence(
        Evidence.Kind.VARIABLE,
        value.isBlank()
            ? CAUSE.message("empty", "{name} is set to nothing", "name", name)
            : CAUSE.message(
                "set", "{name} is set to {value}", java.util.Map.of("name", name, "value", value)),
        name);
  }

  private static Evidence offered() {
    return new Evidence(
        Evidence.Kind.PROCESS,
        CAUSE.message("offered", "NVIDIA's driver answers that it has no card for programs"),
        "CUDA_ERROR_NO_DEVICE (100)");
  }

  private static Evidence none(GpuCase there) {
    String shown =
        Stream.concat(
                there.gpu().cards().stream().map(card -> card.name()), Stream.of("graphics cards"))
            .findFirst()
            .orElseThrow();
    return new Evidence(
        Evidence.Kind.HARDWARE,
        there.gpu().cards().isEmpty()
            ? CAUSE.message("none", "No graphics card was found")
            : CAUSE.message("screen-only", "The only adapter shows a screen and does not compute"),
        shown);
  }

  private static Cure elsewhere() {
    return new Cure.ByHand(
        CAUSE.message("elsewhere", "Use a computer with an NVIDIA card"),
        List.of(
            CAUSE.message(
                "elsewhere-step",
                "Use a computer with an NVIDIA card, or a hosted notebook that offers one; without"
                    + " one, everything works on the processor"),
            CAUSE.message(
                "cluster-step",
                "On a cluster, ask for a card when you start your job: computers to log in have"
                    + " none")),
        List.of("https://www.tensorflow.org/install/pip"),
        false);
  }
}
