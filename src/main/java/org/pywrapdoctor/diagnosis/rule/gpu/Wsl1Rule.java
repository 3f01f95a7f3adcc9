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
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.Machine;
import org.pywrapdoctor.snapshot.Snapshot;

/// A graphics card is wanted inside version 1 of the Windows Subsystem for Linux.
public final class Wsl1Rule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-508",
              "wsl1-no-gpu",
              "This Linux inside Windows is of version 1",
              "The Windows Subsystem for Linux exists in two versions. Version 1 has no access to the"
                  + " graphics card; version 2 has.")
          .on(OperatingSystem.LINUX)
          .explaining(Explains.GPU);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Set<String> leadsTo() {
    return Set.of(
        "nvidia-driver-missing", "gpu-hidden-or-absent", "non-nvidia-gpu", "cuda-library-missing");
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<Machine> inside = snapshot.machine().ifKnown().filter(machine -> machine.wsl() != 0);
    if (inside.isEmpty() || snapshot.request().goal() != Goal.GPU) {
      return Outcome.notTested();
    }
    if (inside.get().wsl() != 1) {
      return Outcome.ruledOut(CAUSE.message("second", "The subsystem is of version 2"));
    }
    return Outcome.found(
        CAUSE.diagnosis(
            List.of(
                new Evidence(
                    Evidence.Kind.SETTING,
                    CAUSE.message("first", "The kernel says that the subsystem is of version 1"),
                    inside.get().kernel())),
            List.of(cure())));
  }

  private static Cure cure() {
    return new Cure.ByHand(
        CAUSE.message("convert", "Convert it to version 2"),
        List.of(
            CAUSE.message(
                "convert-step",
                "In a Windows terminal run: wsl --list --verbose, then wsl --set-version NAME 2 with"
                    + " the name that it shows")),
        List.of("https://learn.microsoft.com/windows/wsl/install"),
        true);
  }
}
