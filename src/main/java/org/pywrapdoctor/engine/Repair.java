package org.pywrapdoctor.engine;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Assessment.Tried;
import org.pywrapdoctor.diagnosis.Assessment.Verdict;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.remedy.Change;
import org.pywrapdoctor.remedy.Planner;
import org.pywrapdoctor.remedy.RemedyPlan;
import org.pywrapdoctor.remedy.Way;
import org.pywrapdoctor.remedy.Wishes;
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

  /// The plan for what was found, with a new environment in a folder that is free.
  public RemedyPlan plan(Examination examination) {
    return plan(examination, Wishes.NONE);
  }

  /// The same as the person wishes it; a folder that is named is taken as it is.
  public RemedyPlan plan(Examination examination, Wishes wishes) {
    RemedyPlan usual = planner.plan(examination.snapshot(), examination.assessment(), wishes);
    if (wishes.into().isPresent()) {
      return usual;
    }
    try {
      Optional<String> wanted = usual.ways().stream().findFirst().flatMap(Repair::folder);
      Optional<String> free =
          wanted.isEmpty() ? wanted : Optional.of(applier.freeFolder(wanted.get()));
      return free.equals(wanted)
          ? usual
          : planner.plan(examination.snapshot(), examination.assessment(), wishes.into(free));
    } catch (IOException cannotBeTold) {
      return usual;
    }
  }

  /// The recommended way, if the program can go it by itself and it is what the person wishes.
  public Optional<Way> way(Examination examination, Wishes wishes) {
    return plan(examination, wishes).ways().stream()
        .findFirst()
        .filter(Way::canBeCarriedOut)
        .filter(way -> !wishes.inPlace() || folder(way).isEmpty());
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
    Undoable done = applier.apply(settled(before, way), shortPathsOnly, listener);
    listener.step(Message.of("repair.verify", "Checking that TensorFlow works now"));
    Examination after = doctor.examine(again(before.snapshot(), way), looks);
    if (works(after)) {
      return new Repaired(way, before, after, Optional.of(applier.keep(done)), List.of());
    }
    List<Message> putBack = applier.takeBack(done);
    if (Thread.currentThread().isInterrupted()) {
      throw Trouble.cancelled().after(putBack);
    }
    return new Repaired(way, before, after, Optional.empty(), putBack);
  }

  /// The wishes, and what an installer of this computer answers about the person's packages. Never
  /// for another computer's report: it starts a Python by a path that the examination names.
  public Wishes resolved(Examination examination, Wishes wishes) {
    return wishes.resolved(
        planner
            .question(examination.snapshot(), examination.assessment())
            .flatMap(applier::resolve));
  }

  /// The same way with versions of the person's packages that go together.
  private Way settled(Examination before, Way way) {
    Optional<String> folder = folder(way);
    Wishes wishes =
        Wishes.NONE
            .into(folder)
            .jupyter(way.work().stream().anyMatch(Change.RegisterKernel.class::isInstance));
    return folder.isEmpty()
        ? way
        : plan(before, resolved(before, wishes)).ways().stream()
            .filter(other -> folder(other).equals(folder))
            .filter(other -> other.title().equals(way.title()))
            .findFirst()
            .orElse(way);
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

  private static Request again(Snapshot before, Way way) {
    return folder(way).map(before.request()::withPython).orElse(before.request());
  }

  private static boolean works(Examination after) {
    return after.assessment().verdict() == Verdict.HEALTHY
        && after.assessment().tried() == Tried.COMPUTATION;
  }
}
