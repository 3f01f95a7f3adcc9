package org.pywrapdoctor.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pywrapdoctor.snapshot.Launch;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Launch.End;
import org.pywrapdoctor.snapshot.Launch.LoaderError;
import org.pywrapdoctor.snapshot.Launch.Natives;
import org.pywrapdoctor.snapshot.Launch.Purpose;
import org.pywrapdoctor.snapshot.Launch.PythonError;
import org.pywrapdoctor.snapshot.Launch.PythonFacts;
import org.pywrapdoctor.snapshot.Launch.Stage;
import org.pywrapdoctor.snapshot.Seen;

/// What real launches leave in a snapshot.
public final class TestLaunch {
  private static final Stage IMPORTED = new Stage(Stage.IMPORT, true, "2.15.1", List.of());
  private static final Stage COMPUTED = new Stage(Stage.COMPUTATION, true, "10.0", List.of());
  private static final Stage KERAS = new Stage(Stage.KERAS, true, "2.15.0", List.of());

  private TestLaunch() {}

  public static Seen<Launch> of(Attempt... attempts) {
    return Seen.known(new Launch(List.of(attempts)));
  }

  /// Import, computation and `tf.keras` end well.
  public static Attempt works() {
    return attempt(
        Purpose.IMPORT,
        End.EXITED,
        Optional.of(0),
        Optional.empty(),
        List.of(IMPORTED, COMPUTED, KERAS),
        List.of());
  }

  /// The same without the person's variables.
  public static Attempt worksWithout(String... variables) {
    return withPurpose(works(), Purpose.IMPORT_WITHOUT_VARIABLES, List.of(variables));
  }

  /// The import ends with this exception.
  public static Attempt raises(String type, String message, String... frames) {
    return fails(List.of(), Stage.IMPORT, type, message, frames);
  }

  /// The import works, the computation ends with this exception.
  public static Attempt computationRaises(String type, String message, String... frames) {
    return fails(List.of(IMPORTED), Stage.COMPUTATION, type, message, frames);
  }

  /// The import's process is ended by a signal, without a word.
  public static Attempt dies(String signal) {
    Stage begun = new Stage(Stage.IMPORT, false, "", List.of());
    return attempt(
        Purpose.IMPORT,
        End.EXITED,
        Optional.empty(),
        Optional.of(signal),
        List.of(begun),
        List.of());
  }

  /// The import's process ends with a status of Windows.
  public static Attempt crashes(int status) {
    Stage begun = new Stage(Stage.IMPORT, false, "", List.of());
    return attempt(
        Purpose.IMPORT,
        End.EXITED,
        Optional.of(status),
        Optional.empty(),
        List.of(begun),
        List.of());
  }

  /// The same, having printed these lines last.
  public static Attempt printing(Attempt made, String... lines) {
    return new Attempt(
        made.purpose(),
        made.command(),
        made.removedVariables(),
        made.importedFirst(),
        made.end(),
        made.exitCode(),
        made.signal(),
        made.milliseconds(),
        made.python(),
        made.stages(),
        made.natives(),
        List.of(lines));
  }

  /// The process ends with a status of Windows while it imports what the script imports first.
  public static Attempt diesFirst(int status) {
    Stage begun = new Stage(Stage.FIRST, false, "", List.of());
    return attempt(
        Purpose.IMPORT,
        End.EXITED,
        Optional.of(status),
        Optional.empty(),
        List.of(begun),
        List.of());
  }

  /// The same failure without the person's variables.
  public static Attempt withPurpose(Attempt made, Purpose purpose, List<String> removed) {
    return new Attempt(
        purpose,
        made.command(),
        removed,
        made.importedFirst(),
        made.end(),
        made.exitCode(),
        made.signal(),
        made.milliseconds(),
        made.python(),
        made.stages(),
        made.natives(),
        made.lastLines());
  }

  /// What failed or worked for another purpose, after these import statements.
  public static Attempt after(Attempt made, Purpose purpose, String... statements) {
    return new Attempt(
        purpose,
        List.of("/home/anna/venv/bin/python", "-B", "-c", String.join("; ", statements) + "; …"),
        made.removedVariables(),
        List.of(statements),
        made.end(),
        made.exitCode(),
        made.signal(),
        made.milliseconds(),
        made.python(),
        made.stages(),
        made.natives(),
        made.lastLines());
  }

  /// The same with these native modules in memory and these answers of the Windows loader.
  public static Attempt with(Attempt made, List<String> loaded, LoaderError... errors) {
    return new Attempt(
        made.purpose(),
        made.command(),
        made.removedVariables(),
        made.importedFirst(),
        made.end(),
        made.exitCode(),
        made.signal(),
        made.milliseconds(),
        made.python(),
        made.stages(),
        Optional.of(new Natives(loaded, List.of(errors), List.of())),
        made.lastLines());
  }

  /// Python does not even say who it is.
  public static Attempt noAnswer(End end, Optional<Integer> exitCode, String... lastLines) {
    return new Attempt(
        Purpose.ANSWER,
        List.of("/home/anna/venv/bin/python", "-B", "-c", "…"),
        List.of(),
        List.of(),
        end,
        exitCode,
        Optional.empty(),
        900,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(lastLines));
  }

  private static Attempt fails(
      List<Stage> before, String stage, String type, String message, String... frames) {
    PythonError error = PythonError.of(type, message, List.of(frames));
    List<Stage> stages = new ArrayList<>(before);
    stages.add(new Stage(stage, false, "", List.of(error)));
    return attempt(
        Purpose.IMPORT,
        End.EXITED,
        Optional.of(1),
        Optional.empty(),
        stages,
        List.of("Traceback", type + ": " + message));
  }

  private static Attempt attempt(
      Purpose purpose,
      End end,
      Optional<Integer> exitCode,
      Optional<String> signal,
      List<Stage> stages,
      List<String> lastLines) {
    return new Attempt(
        purpose,
        List.of("/home/anna/venv/bin/python", "-B", "-c", "…"),
        List.of(),
        List.of(),
        end,
        exitCode,
        signal,
        2300,
        Optional.of(new PythonFacts(Map.of("version", "3.11.7"), List.of())),
        stages,
        Optional.empty(),
        lastLines);
  }
}
