package org.pywrapdoctor.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.engine.ExaminationListener;
import org.pywrapdoctor.engine.Repaired;
import org.pywrapdoctor.remedy.Change;
import org.pywrapdoctor.remedy.Tool;
import org.pywrapdoctor.remedy.Way;
import org.pywrapdoctor.remedy.apply.ApplyListener;
import org.pywrapdoctor.remedy.apply.InstallProgress;
import org.pywrapdoctor.remedy.apply.Trouble;
import org.pywrapdoctor.remedy.apply.Undoable;
import org.pywrapdoctor.wizard.service.Repairs;

/// A repair that stops in the middle of its download until a test lets it go on.
final class TestRepairs implements Repairs {
  static final Way MAKE =
      way(
          new Change.MakeEnvironment(
              Tool.PIP,
              Optional.of("/usr/bin/python3.11"),
              "3.11",
              "/home/anna/tensorflow-env",
              List.of("tensorflow==2.15.1", "numpy==1.26.4"),
              List.of(),
              Optional.of(593)));

  /// What is said of a repair that is taken back.
  static final List<Message> PUT_BACK =
      List.of(Message.of("test.put-back", "/home/anna/tensorflow-env is gone again"));

  final CountDownLatch download = new CountDownLatch(1);
  final List<String> takenBack = new ArrayList<>();
  Optional<Way> way = Optional.empty();
  Optional<Examination> after = Optional.empty();
  Optional<Trouble> trouble = Optional.empty();

  @Override
  public Repaired carryOut(
      Examination before, Way chosen, ApplyListener work, ExaminationListener looks)
      throws Trouble {
    for (int step = 0; step < 3; step++) {
      work.step(Message.of("test", "step"));
    }
    work.line("Collecting tensorflow==2.15.1");
    work.installing(
        new InstallProgress(
            "tensorflow", 212, Optional.of(0.36), Optional.of(java.time.Duration.ofSeconds(125))));
    try {
      download.await();
    } catch (InterruptedException cancelled) {
      throw new Trouble(
              Message.of("apply.cancelled", "You cancelled it"),
              Message.of("apply.cancelled-advice", "Everything is as it was before"))
          .after(PUT_BACK);
    }
    if (trouble.isPresent()) {
      throw trouble.get();
    }
    work.step(Message.of("test", "check"));
    return after
        .map(healed -> new Repaired(chosen, before, healed, Optional.of(undoable()), List.of()))
        .orElseGet(() -> new Repaired(chosen, before, before, Optional.empty(), PUT_BACK));
  }

  @Override
  public List<Message> takeBack(Undoable repair) {
    takenBack.add(repair.id());
    return PUT_BACK;
  }

  private static Undoable undoable() {
    return new Undoable(
        "20261121-100000",
        "2026-11-21T10:00:00Z",
        true,
        1,
        List.of(new Undoable.Made("/home/anna/tensorflow-env", List.of())),
        List.of(),
        List.of());
  }

  private static Way way(Change change) {
    Message words = Message.of("test", "Make a new environment beside the old one");
    return new Way(
        words,
        words,
        false,
        true,
        words,
        List.of(),
        List.of(),
        List.of(change),
        Optional.empty(),
        List.of());
  }
}
