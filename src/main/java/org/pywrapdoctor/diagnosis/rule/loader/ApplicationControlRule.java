package org.pywrapdoctor.diagnosis.rule.loader;

import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.WindowsError;
import org.pywrapdoctor.diagnosis.rule.Refusals;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.Snapshot;

/// A policy of Windows forbids one of the native files (Microsoft, "System Error Codes", 1260 and
/// 4551).
public final class ApplicationControlRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-111",
              "application-control-blocked",
              "Windows is set to block this file",
              "A policy of this computer (Smart App Control or application control) does not let"
                  + " the file be loaded. Installing again does not change that.")
          .on(OperatingSystem.WINDOWS);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Trial trial = Trial.of(snapshot);
    Optional<Evidence> refused =
        Refusals.of(
                trial,
                WindowsError.BLOCKED_BY_APPLICATION_CONTROL,
                "Application Control policy has blocked this file")
            .or(
                () ->
                    Refusals.of(
                        trial,
                        WindowsError.BLOCKED_BY_GROUP_POLICY,
                        "This program is blocked by group policy"));
    if (refused.isPresent()) {
      return Outcome.found(CAUSE.diagnosis(List.of(refused.get()), List.of(cure())));
    }
    return trial.reruns().windowsError().isPresent()
        ? Outcome.ruledOut(CAUSE.message("other", "Windows refuses the file for another reason"))
        : Outcome.notTested();
  }

  private static Cure cure() {
    return new Cure.ByHand(
        CAUSE.message("allow", "Ask for the file to be allowed"),
        List.of(
            CAUSE.message(
                "managed", "On a managed computer, ask the administrator to allow the file"),
            CAUSE.message(
                "own", "On your own computer, look at Smart App Control in Windows Security")),
        List.of(
            "https://support.microsoft.com/windows/smart-app-control-285ea03d-fa88-4d56-882e-6698afdb7003"),
        true);
  }
}
