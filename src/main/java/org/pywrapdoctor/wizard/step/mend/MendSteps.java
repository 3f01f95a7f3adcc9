package org.pywrapdoctor.wizard.step.mend;

import java.util.ArrayList;
import java.util.List;
import org.pywrapdoctor.remedy.Change;
import org.pywrapdoctor.remedy.Way;
import org.pywrapdoctor.wizard.state.Judged;
import org.pywrapdoctor.wizard.state.State;
import org.pywrapdoctor.wizard.word.Words;

/// The steps of a repair in words, in the order in which the applier announces them.
record MendSteps(Words words, List<Step> steps) {

  /// @param title what is done
  /// @param detail with what
  record Step(String title, String detail) {}

  static MendSteps of(Words words, Way way) {
    List<Step> steps = new ArrayList<>();
    for (Change change : way.work()) {
      switch (change) {
        case Change.MakeEnvironment order -> {
          steps.add(new Step(words.text("mend.folder"), order.folder()));
          steps.add(new Step(words.text("mend.pip"), words.text("mend.pip.detail")));
          steps.add(
              new Step(
                  words.text("mend.install"),
                  words.count("mend.packages", order.requirements().size())));
        }
        case Change.ChangeEnvironment order -> {
          steps.add(new Step(words.text("mend.save"), order.prefix()));
          steps.add(new Step(words.text("mend.remove"), String.join(", ", order.remove())));
          steps.add(new Step(words.text("mend.install"), String.join(", ", order.install())));
        }
        case Change.RegisterKernel kernel ->
            steps.add(new Step(words.text("mend.kernel"), kernel.title()));
        case Change.RenameFile(String path, String newName) ->
            steps.add(new Step(words.text("mend.rename", "name", newName), path));
        case Change.ByPerson _ -> {}
      }
    }
    steps.add(new Step(words.text("mend.check"), words.text("mend.check.detail")));
    return new MendSteps(words, List.copyOf(steps));
  }

  /// What is to be said of a step while the repair is at step `at`.
  Judged judge(int step, int at) {
    if (step < at) {
      return new Judged(State.FINE, words.text("mend.done"));
    }
    return step == at
        ? new Judged(State.RUNNING, words.text("mend.running"))
        : new Judged(State.WAITING, words.text("mend.waiting"));
  }
}
