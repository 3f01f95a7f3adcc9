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
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.Snapshot;

/// A Python for ARM on Windows, for which TensorFlow has no wheel.
public final class WindowsOnArmRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-220",
              "windows-on-arm",
              "TensorFlow does not exist for Windows on ARM",
              "This computer has an ARM processor, and this Python is made for it. TensorFlow for"
                  + " Windows exists for Intel and AMD processors only. Inside the Windows"
                  + " Subsystem for Linux there is one for ARM.")
          .on(OperatingSystem.WINDOWS);

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
    Optional<Target> target =
        Targets.of(snapshot).filter(there -> there.system() == OperatingSystem.WINDOWS);
    if (target.isEmpty()) {
      return Outcome.notTested();
    }
    if (!isArm(target.get())) {
      return Outcome.ruledOut(CAUSE.message("other", "This Python is not made for ARM"));
    }
    return Absence.in(snapshot, knowledge)
        .map(_ -> Outcome.found(CAUSE.diagnosis(List.of(evidence(snapshot)), cures())))
        .orElseGet(Outcome::notTested);
  }

  static boolean isArm(Target target) {
    return target.system() == OperatingSystem.WINDOWS
        && target.architecture() == Architecture.ARM64;
  }

  private static Evidence evidence(Snapshot snapshot) {
    return new Evidence(
        Evidence.Kind.FILE,
        CAUSE.message("arm", "This Python is a program for ARM processors"),
        snapshot.python().orElseThrow().path());
  }

  private static List<Cure> cures() {
    return List.of(
        new Cure.ByHand(
            CAUSE.message("wsl", "Use TensorFlow inside WSL2"),
            List.of(
                CAUSE.message(
                    "wsl-install", "Open a terminal as administrator and run: wsl --install"),
                CAUSE.message(
                    "wsl-tensorflow", "Inside WSL2 run: python3 -m pip install tensorflow")),
            List.of("https://learn.microsoft.com/windows/wsl/install"),
            true));
  }
}
