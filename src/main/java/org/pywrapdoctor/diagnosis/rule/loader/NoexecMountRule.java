package org.pywrapdoctor.diagnosis.rule.loader;

import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.rule.Decisions;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.NativeLibraries;
import org.pywrapdoctor.snapshot.NativeLibraries.Surroundings;
import org.pywrapdoctor.snapshot.Snapshot;

/// TensorFlow lies on a disk from which nothing may be executed.
public final class NoexecMountRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-406",
              "noexec-mount",
              "This disk does not let programs run from it",
              "The disk that TensorFlow is installed on is mounted so that no code on it may be"
                  + " executed. Python can read the files there, but the operating system refuses to"
                  + " load native libraries.")
          .on(OperatingSystem.LINUX);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<List<String>> mounts =
        snapshot
            .nativeLibraries()
            .ifKnown()
            .flatMap(NativeLibraries::surroundings)
            .map(Surroundings::noExecution);
    if (mounts.isEmpty()) {
      return Outcome.notTested();
    }
    if (mounts.get().isEmpty()) {
      return Outcome.ruledOut(
          CAUSE.message("allowed", "The disk that TensorFlow is on lets code run"));
    }
    Diagnosis diagnosis =
        CAUSE.diagnosis(
            mounts.get().stream().map(NoexecMountRule::evidence).toList(), List.of(cure()));
    return switch (Trial.of(snapshot)
        .fit(failure -> failure.says("failed to map segment", "Operation not permitted"))) {
      case SHOWN, UNTRIED -> Outcome.found(diagnosis);
      case ELSEWHERE -> Outcome.found(Decisions.afterTheOther(diagnosis));
      case WORKS -> Outcome.notTested();
    };
  }

  private static Evidence evidence(String mount) {
    return new Evidence(
        Evidence.Kind.SETTING,
        CAUSE.message("mounted", "This is mounted with the option noexec"),
        mount);
  }

  private static Cure cure() {
    return new Cure.ByHand(
        CAUSE.message("elsewhere", "Make the environment on another disk"),
        List.of(
            CAUSE.message(
                "elsewhere-step",
                "Make a new environment in a folder from which programs may run, such as your home"
                    + " folder, and install TensorFlow there"),
            CAUSE.message(
                "ask-step",
                "Or ask the administrator to mount the disk without the option noexec")),
        List.of("https://man7.org/linux/man-pages/man8/mount.8.html"),
        false);
  }
}
