package org.pywrapdoctor.diagnosis.rule.interpreter;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.rule.Targets;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.knowledge.Target;
import org.pywrapdoctor.snapshot.Machine;
import org.pywrapdoctor.snapshot.Snapshot;

/// No release of TensorFlow has ever had a wheel for this system and architecture.
public final class NoWheelForPlatformRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
          "PD-215",
          "no-wheel-for-platform",
          "TensorFlow is not published for this kind of computer",
          "TensorFlow is published for 64-bit Windows, Linux and macOS on certain processors. For"
              + " this combination of system and processor there is nothing to install, with any"
              + " version of Python.");

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Set<String> leadsTo() {
    return Set.of(
        "unsupported-python-version", "wrong-interpreter-selected", "tensorflow-not-installed");
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<Target> target = Targets.of(snapshot);
    Optional<Machine> machine = snapshot.machine().ifKnown();
    if (target.isEmpty() || machine.isEmpty()) {
      return Outcome.notTested();
    }
    if (!isWithout(target.get(), machine.get(), knowledge)) {
      return Outcome.ruledOut(
          CAUSE.message(
              "published", "TensorFlow is published for {target}", "target", words(target.get())));
    }
    return Absence.in(snapshot, knowledge)
        .map(_ -> List.of(evidence(snapshot, target.get())))
        .map(evidence -> Outcome.found(CAUSE.diagnosis(evidence, cures())))
        .orElseGet(Outcome::notTested);
  }

  /// A 32-bit Python on a 64-bit computer, and an ARM Python on Windows, have causes of their own.
  private static boolean isWithout(Target target, Machine machine, Knowledge knowledge) {
    return knowledge.builds().pythons(target.system(), target.architecture()).isEmpty()
        && knowledge.builds().pythons(machine.operatingSystem(), machine.architecture()).isEmpty()
        && !WindowsOnArmRule.isArm(target);
  }

  private static Evidence evidence(Snapshot snapshot, Target target) {
    return new Evidence(
        Evidence.Kind.HARDWARE,
        CAUSE.message("none", "There is no TensorFlow for {target}", "target", words(target)),
        snapshot.python().orElseThrow().path());
  }

  private static String words(Target target) {
    return target.system().displayName() + " on " + target.architecture().id();
  }

  private static List<Cure> cures() {
    return List.of(
        new Cure.ByHand(
            CAUSE.message("elsewhere", "Use another computer"),
            List.of(
                CAUSE.message(
                    "elsewhere-step",
                    "Use a 64-bit computer with Windows, Linux or macOS, or a hosted notebook")),
            List.of("https://www.tensorflow.org/install"),
            false));
  }
}
