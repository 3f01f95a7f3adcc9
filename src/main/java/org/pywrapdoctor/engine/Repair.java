package org.pywrapdoctor.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Assessment.Tried;
import org.pywrapdoctor.diagnosis.Assessment.Verdict;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.remedy.Change;
import org.pywrapdoctor.remedy.Planner;
import org.pywrapdoctor.remedy.RemedyPlan;
import org.pywrapdoctor.remedy.Way;
import org.pywrapdoctor.remedy.apply.Applier;
import org.pywrapdoctor.remedy.apply.ApplyListener;
import org.pywrapdoctor.remedy.apply.Trouble;
import org.pywrapdoctor.remedy.apply.Undoable;
import org.pywrapdoctor.snapshot.Answer;
import org.pywrapdoctor.snapshot.Machine;
import org.pywrapdoctor.snapshot.Request;
import org.pywrapdoctor.snapshot.Snapshot;

/// Carries a cure out and lets the doctor look again: who found it verifies it. What does not help
/// is taken back.
public final class Repair {
  private final Doctor doctor;
  private final Planner planner;
  private final Applier applier;

  public Repair(Doctor doctor, Planner planner, Applier applier) {
    this.doctor = doctor;
    this.planner = planner;
    this.applier = applier;
  }

  /// The recommended way, if the program can go it by itself.
  ///
  /// @param into the folder for a new environment; empty for the usual one, or a free one beside it
  /// @throws Trouble when the folder cannot be looked at
  public Optional<Way> way(Examination examination, Optional<Path> into) throws Trouble {
    Optional<Way> usual = recommended(examination, into.map(Path::toString));
    Optional<String> folder = usual.flatMap(Repair::folder);
    if (into.isPresent() || folder.isEmpty()) {
      return usual;
    }
    try {
      String free = applier.freeFolder(folder.get());
      return free.equals(folder.get()) ? usual : recommended(examination, Optional.of(free));
    } catch (IOException e) {
      throw new Trouble(
          Message.of("repair.folder", "{folder} cannot be looked at", "folder", folder.get()),
          Message.of("repair.folder-advice", "Choose a folder that you may write to"));
    }
  }

  /// Goes a way and looks again.
  ///
  /// @throws Trouble when it cannot be gone to its end; everything is as it was before then
  public Repaired carryOut(
      Examination before, Way way, ApplyListener listener, ExaminationListener looks)
      throws Trouble {
    boolean shortPathsOnly =
        before.snapshot().machine().ifKnown().map(Machine::longPaths).orElse(Answer.UNKNOWN)
            != Answer.YES;
    Undoable done = applier.apply(way, shortPathsOnly, listener);
    listener.step(Message.of("repair.verify", "Checking that TensorFlow works now"));
    Examination after = doctor.examine(again(before.snapshot(), way), looks);
    if (works(after)) {
      return new Repaired(way, before, after, Optional.of(done));
    }
    applier.takeBack(done);
    return new Repaired(way, before, after, Optional.empty());
  }

  /// The folder of the environment that a way makes.
  public static Optional<String> folder(Way way) {
    return way.work().stream()
        .flatMap(
            change ->
                change instanceof Change.MakeEnvironment order
                    ? Optional.of(order.folder()).stream()
                    : Optional.<String>empty().stream())
        .findFirst();
  }

  private Optional<Way> recommended(Examination examination, Optional<String> into) {
    RemedyPlan plan = planner.plan(examination.snapshot(), examination.assessment(), into);
    return plan.ways().stream().findFirst().filter(Way::canBeCarriedOut);
  }

  private static Request again(Snapshot before, Way way) {
    return folder(way).map(before.request()::withPython).orElse(before.request());
  }

  private static boolean works(Examination after) {
    return after.assessment().verdict() == Verdict.HEALTHY
        && after.assessment().tried() == Tried.COMPUTATION;
  }
}
