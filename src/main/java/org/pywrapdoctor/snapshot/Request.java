package org.pywrapdoctor.snapshot;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Optional;

/// What was asked for, since it is part of what was examined.
///
/// @param goal what the person wants to work
/// @param python what `--python` said, or the interpreter chosen in the wizard
/// @param directory the working folder of the examined program
/// @param script the person's own script, read for its imports and never executed
/// @param run whether the interpreter may be started
/// @param quick whether files are only checked for existence and size
/// @param timeoutSeconds how long each child process may take
/// @param askTensorFlow whether TensorFlow itself is asked for its build and its devices; a goal of
/// [Goal#GPU] includes that
/// @param trace whether the system's own loader is asked to tell what it does
/// @param model a saved model that does not load: a file, a folder, or the name that the files of a
/// checkpoint begin with
public record Request(
    Goal goal,
    Optional<String> python,
    String directory,
    Optional<String> script,
    boolean run,
    boolean quick,
    int timeoutSeconds,
    boolean askTensorFlow,
    @JsonSetter(nulls = Nulls.AS_EMPTY) boolean trace,
    Optional<String> model) {

  /// The limit of a child process when nothing else is asked for, in seconds.
  public static final int DEFAULT_TIMEOUT_SECONDS = 120;

  /// The same, asking TensorFlow no more than the goal needs, and not the loader.
  public Request(
      Goal goal,
      Optional<String> python,
      String directory,
      Optional<String> script,
      boolean run,
      boolean quick,
      int timeoutSeconds) {
    this(
        goal,
        python,
        directory,
        script,
        run,
        quick,
        timeoutSeconds,
        false,
        false,
        Optional.empty());
  }

  /// Examine the import as it is done from `directory`, thoroughly.
  public static Request of(String directory) {
    return new Request(
        Goal.IMPORT,
        Optional.empty(),
        directory,
        Optional.empty(),
        true,
        false,
        DEFAULT_TIMEOUT_SECONDS);
  }

  public Request withPython(String path) {
    return new Request(
        goal,
        Optional.of(path),
        directory,
        script,
        run,
        quick,
        timeoutSeconds,
        askTensorFlow,
        trace,
        model);
  }

  public Request withGoal(Goal wanted) {
    return new Request(
        wanted, python, directory, script, run, quick, timeoutSeconds, askTensorFlow, trace, model);
  }

  /// The same, also asking the system's loader.
  public Request withTrace() {
    return new Request(
        goal, python, directory, script, run, quick, timeoutSeconds, askTensorFlow, true, model);
  }

  /// The same for a script of the person's.
  public Request withScript(String file) {
    return new Request(
        goal,
        python,
        directory,
        Optional.of(file),
        run,
        quick,
        timeoutSeconds,
        askTensorFlow,
        trace,
        model);
  }

  /// The same for a saved model that does not load.
  public Request withModel(String path) {
    return new Request(
        goal,
        python,
        directory,
        script,
        run,
        quick,
        timeoutSeconds,
        askTensorFlow,
        trace,
        Optional.of(path));
  }

  /// Whether TensorFlow itself is to be asked for its devices.
  public boolean wantsDevices() {
    return askTensorFlow || goal == Goal.GPU;
  }
}
