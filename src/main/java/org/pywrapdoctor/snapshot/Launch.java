package org.pywrapdoctor.snapshot;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What happened when the chosen Python was really started.
///
/// @param attempts in the order in which they were made
/// @param tensorflow what TensorFlow itself said of its build and its devices, on request
public record Launch(List<Attempt> attempts, Seen<TensorFlowAnswer> tensorflow) {

  /// Attempts in which TensorFlow was not asked.
  public Launch(List<Attempt> attempts) {
    this(attempts, Seen.notLooked());
  }

  /// Why a child process was started.
  public enum Purpose {
    /// Ask the interpreter who it is.
    ANSWER,
    /// Import TensorFlow as the person does, then compute and use `tf.keras`.
    IMPORT,
    /// The same without the variables that redirect loading.
    IMPORT_WITHOUT_VARIABLES
  }

  /// How a child process ended.
  public enum End {
    EXITED,
    TIMED_OUT,
    NOT_STARTED,
    CANCELLED
  }

  /// One child process.
  ///
  /// @param purpose why it was started
  /// @param command the command that a person would type for the same; what was really started
  /// tells its stages besides
  /// @param removedVariables variables of the person's that it did not get
  /// @param end how it ended
  /// @param exitCode its exit code (0 to 255; on Windows the 32-bit status, signed), when it exited
  /// by itself
  /// @param signal the signal that ended it (`SIGSEGV`), on Linux and macOS
  /// @param milliseconds how long it took
  /// @param python what the interpreter said of itself, when it came that far
  /// @param stages what was tried, in order
  /// @param lastLines the last lines that it printed, standard output and error together; why it
  /// could not be started when it was not
  public record Attempt(
      Purpose purpose,
      List<String> command,
      List<String> removedVariables,
      End end,
      Optional<Integer> exitCode,
      Optional<String> signal,
      long milliseconds,
      Optional<PythonFacts> python,
      List<Stage> stages,
      List<String> lastLines) {

    /// The stage that was begun and did not end well, when there is one.
    public Optional<Stage> failedStage() {
      return stages.stream().filter(stage -> !stage.succeeded()).findFirst();
    }

    public Optional<Stage> stage(String name) {
      return stages.stream().filter(stage -> stage.name().equals(name)).findFirst();
    }
  }

  /// What a running interpreter says of itself.
  ///
  /// @param facts `executable`, `version`, `prefix`, `base_prefix`, `platform`, `bits`, …
  /// @param path its real `sys.path`
  public record PythonFacts(Map<String, String> facts, List<String> path) {}

  /// One thing that was tried in a child process.
  ///
  /// @param name `import`, `computation`, `keras` or `devices`
  /// @param succeeded whether it went well; false also when the process ended in the middle of it
  /// @param result what came out, such as the version; empty text when nothing did
  /// @param errors the chain of exceptions, the first one that was raised first
  public record Stage(String name, boolean succeeded, String result, List<PythonError> errors) {

    public static final String IMPORT = "import";
    public static final String COMPUTATION = "computation";
    public static final String KERAS = "keras";

    /// TensorFlow is asked for its devices; where a graphics card is wanted, none is a failure.
    public static final String DEVICES = "devices";

    /// The exception that was raised first: the later ones are its echoes.
    public Optional<PythonError> firstError() {
      return errors.stream().findFirst();
    }
  }

  /// One Python exception.
  ///
  /// @param type such as `ImportError`
  /// @param message its text
  /// @param frames where it was raised, outermost first, as `file:line function`
  public record PythonError(String type, String message, List<String> frames) {}

  /// The first attempt of a kind.
  public Optional<Attempt> attempt(Purpose purpose) {
    return attempts.stream().filter(attempt -> attempt.purpose() == purpose).findFirst();
  }
}
