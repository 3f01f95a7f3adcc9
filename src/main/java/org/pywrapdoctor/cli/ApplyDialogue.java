package org.pywrapdoctor.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pywrapdoctor.diagnosis.Assessment.Verdict;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.engine.Repair;
import org.pywrapdoctor.engine.Repaired;
import org.pywrapdoctor.remedy.Way;
import org.pywrapdoctor.remedy.Wishes;
import org.pywrapdoctor.remedy.apply.Trouble;
import org.pywrapdoctor.remedy.apply.Undoable;
import org.pywrapdoctor.report.Visible;

/// `fix --apply`: shows what would be done, asks, does it, and says what came of it.
///
/// @param yes whether the person agreed beforehand
record ApplyDialogue(Practice practice, Terminal terminal, CommonOptions common, boolean yes) {

  /// Where to click, as the editors name it.
  private static final String EDITORS =
      "VS Code: press Ctrl+Shift+P, choose Python: Select Interpreter, and this folder.\n"
          + "PyCharm: Settings, Python, Interpreter, Add Local Interpreter, Select existing, and"
          + " the Python in this folder.\n";

  int run(Examination examination, Wishes wishes) {
    try {
      practice.applier().takeBackUnfinished();
      Optional<Way> way = practice.repair().way(examination, wishes);
      if (way.isEmpty()) {
        return nothingToDo(examination, wishes);
      }
      if (!yes && !agrees(way.get())) {
        return answer(
            Answer.untouched(examination, Optional.empty()),
            "Nothing was changed.\n",
            ExitCode.FOUND);
      }
      return report(
          practice
              .repair()
              .carryOut(
                  examination,
                  way.get(),
                  new ApplyProgress(terminal, common.quiet()),
                  new ProgressLine(terminal, common.quiet())));
    } catch (Trouble trouble) {
      if (Thread.currentThread().isInterrupted()) {
        return ExitCode.CANCELLED;
      }
      return failed(examination, trouble);
    }
  }

  private boolean agrees(Way way) {
    terminal.say(way.title().text());
    way.steps().forEach(step -> terminal.say("  " + step.text()));
    terminal.say("  " + way.changes().text() + ".");
    return terminal.agrees("Do it?");
  }

  private int nothingToDo(Examination examination, Wishes wishes) {
    boolean healthy = examination.assessment().verdict() == Verdict.HEALTHY;
    return answer(
        Answer.untouched(examination, Optional.empty()),
        healthy
            ? "Nothing to fix.\n"
            : (wishes.inPlace()
                    ? "This cannot be repaired in place by the program."
                    : "The program cannot do this by itself.")
                + " Run pywrap-doctor diagnose to see the steps.\n",
        healthy ? ExitCode.FINE : ExitCode.FOUND);
  }

  private int failed(Examination examination, Trouble trouble) {
    terminal.err().println("pywrap-doctor: " + lines(trouble.problem()));
    terminal.err().println(lines(trouble.advice()) + ".");
    terminal.err().print(putBack(trouble.putBack()));
    terminal.err().flush();
    return answer(
        Answer.untouched(examination, Optional.of(trouble.problem().text())), "", ExitCode.FOUND);
  }

  private static String putBack(List<Message> restored) {
    return restored.stream().map(each -> "  " + lines(each) + ".\n").collect(Collectors.joining());
  }

  /// Text of several lines, each made safe to show.
  private static String lines(Message message) {
    return String.join("\n", message.text().lines().map(Visible::of).toList());
  }

  private int report(Repaired repaired) {
    Optional<String> folder = Repair.folder(repaired.way());
    String where = folder.map(path -> " in " + Visible.of(path)).orElse("");
    String text =
        repaired
            .undo()
            .map(
                undo ->
                    "TensorFlow works now%s.\n%sTake it back with: pywrap-doctor undo %s\n"
                        .formatted(where, folder.isPresent() ? EDITORS : "", undo.id()))
            .orElse(
                "It did not help, so everything is as it was before.\n"
                    + putBack(repaired.putBack())
                    + practice.reports().report(repaired.after()).diagnoses().stream()
                        .findFirst()
                        .map(found -> "What is still wrong: " + found.headline() + "\n")
                        .orElse(""));
    return answer(
        Answer.of(repaired, folder), text, repaired.verified() ? ExitCode.FINE : ExitCode.FOUND);
  }

  private int answer(Answer answer, String text, int exitCode) {
    if (common.json()) {
      terminal.json(answer);
    } else {
      terminal.text(text);
    }
    return exitCode;
  }

  /// @param before the verdict before
  /// @param after the verdict after it; null when nothing was tried
  /// @param problem why it could not be carried out
  @JsonInclude
  private record Answer(
      int schema,
      boolean applied,
      boolean verified,
      Optional<String> into,
      String before,
      Optional<String> after,
      Optional<String> undoId,
      Optional<String> problem) {

    static Answer untouched(Examination examination, Optional<String> problem) {
      return new Answer(
          1,
          false,
          false,
          Optional.empty(),
          verdict(examination),
          Optional.empty(),
          Optional.empty(),
          problem);
    }

    static Answer of(Repaired repaired, Optional<String> folder) {
      return new Answer(
          1,
          repaired.verified(),
          repaired.verified(),
          folder.filter(path -> repaired.verified()),
          verdict(repaired.before()),
          Optional.of(verdict(repaired.after())),
          repaired.undo().map(Undoable::id),
          Optional.empty());
    }

    private static String verdict(Examination examination) {
      return examination.assessment().verdict().name().toLowerCase(Locale.ROOT);
    }
  }
}
