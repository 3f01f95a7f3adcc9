package org.pywrapdoctor.snapshot;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What happened when the chosen Python was really started.
///
/// @param attempts in the order in which they were made
/// @param tensorflow what TensorFlow itself said of its build and its devices, on request
/// @param script what the person's own script imports, when there is one
public record Launch(
    List<Attempt> attempts, Seen<TensorFlowAnswer> tensorflow, Optional<ScriptImports> script) {

  /// Attempts without a script, in which TensorFlow was not asked.
  public Launch(List<Attempt> attempts) {
    this(attempts, Seen.notLooked(), Optional.empty());
  }

  /// Why a child process was started.
  public enum Purpose {
    /// Ask the interpreter who it is.
    ANSWER,
    /// Import TensorFlow as the person does, then compute and use `tf.keras`.
    IMPORT,
    /// The same without the variables that redirect loading.
    IMPORT_WITHOUT_VARIABLES,
    /// Load TensorFlow's native modules alone, with empty packages in the place of their parents.
    NATIVE_ALONE,
    /// The same import without all that surrounds the environment: `-I`, none of the variables that
    /// redirect loading, and the root of the file system as working folder.
    IMPORT_ISOLATED,
    /// The same import without the packages of the person's user folder.
    IMPORT_WITHOUT_USER_SITE,
    /// The same import from another folder, so that no file of the working folder is found.
    IMPORT_ELSEWHERE,
    /// The same import after all that the person's script imports before it.
    IMPORT_AFTER_SCRIPT,
    /// The same import after a single package of those.
    IMPORT_AFTER_PACKAGE,
    /// The same import while the system's own loader tells what it does.
    TRACE,
    /// Import TensorFlow and load the person's model.
    MODEL;

    /// Whether it does what a person would do, all of it, under some condition.
    public boolean imports() {
      return this != ANSWER && this != NATIVE_ALONE && this != MODEL;
    }
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
  /// @param importedFirst the import statements that were carried out before, as Python text
  /// @param end how it ended
  /// @param exitCode its exit code (0 to 255; on Windows the 32-bit status, signed), when it exited
  /// by itself
  /// @param signal the signal that ended it (`SIGSEGV`), on Linux and macOS
  /// @param milliseconds how long it took
  /// @param python what the interpreter said of itself, when it came that far
  /// @param stages what was tried, in order
  /// @param natives what is known of native files in that process, when anything is
  /// @param lastLines the last lines that it printed, standard output and error together; why it
  /// could not be started when it was not
  public record Attempt(
      Purpose purpose,
      List<String> command,
      List<String> removedVariables,
      @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> importedFirst,
      End end,
      Optional<Integer> exitCode,
      Optional<String> signal,
      long milliseconds,
      Optional<PythonFacts> python,
      List<Stage> stages,
      Optional<Natives> natives,
      List<String> lastLines) {

    /// Whether everything that it tried went well.
    public boolean worked() {
      return end == End.EXITED
          && exitCode.filter(code -> code == 0).isPresent()
          && !stages.isEmpty()
          && failedStage().isEmpty();
    }

    /// The stage that was begun and did not end well, when there is one.
    public Optional<Stage> failedStage() {
      return stages.stream().filter(stage -> !stage.succeeded()).findFirst();
    }

    /// Whether it fails, and in the very way of another: in the same stage, with the same first
    /// exception or the same sudden end. Addresses in memory differ each time and do not count.
    public boolean failsLike(Attempt other) {
      return !worked()
          && !other.worked()
          && end == other.end
          && exitCode.equals(other.exitCode)
          && signal.equals(other.signal)
          && shape().equals(other.shape());
    }

    private Optional<String> shape() {
      return failedStage()
          .map(
              stage ->
                  stage.name()
                      + stage
                          .firstError()
                          .map(error -> error.type() + error.message())
                          .orElse("")
                          .replaceAll("0x[0-9a-fA-F]+", ""));
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
  /// @param name `first`, `file`, `native`, `import`, `computation`, `keras`, `devices`, `model` or
  /// `model_plain`
  /// @param succeeded whether it went well; false also when the process ended in the middle of it
  /// @param result what came out, such as the version; empty text when nothing did
  /// @param errors the chain of exceptions, the first one that was raised first
  public record Stage(String name, boolean succeeded, String result, List<PythonError> errors) {

    /// What the person's script imports before TensorFlow.
    public static final String FIRST = "first";

    /// The native file alone at which the import stopped.
    public static final String FILE = "file";

    /// TensorFlow's native modules alone.
    public static final String NATIVE = "native";

    public static final String IMPORT = "import";
    public static final String COMPUTATION = "computation";
    public static final String KERAS = "keras";

    /// The person's model is loaded as a person would.
    public static final String MODEL = "model";

    /// The same model without Keras.
    public static final String MODEL_PLAIN = "model_plain";

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
  /// @param file the native file that could not be loaded, when it was one and Python says which
  public record PythonError(
      String type, String message, List<String> frames, Optional<String> file) {

    /// An exception that names no native file.
    public static PythonError of(String type, String message, List<String> frames) {
      return new PythonError(type, message, frames, Optional.empty());
    }
  }

  /// What is known of native files in a child process.
  ///
  /// @param loaded the native modules that were in memory when it could last tell, by path, sorted
  /// @param errors what loading single files came to, as far as the loader gives numbers
  /// @param searches how the system's own loader searched, when it was asked to tell
  public record Natives(
      List<String> loaded, List<LoaderError> errors, List<LibrarySearch> searches) {

    /// Whether nothing at all is known.
    public boolean isEmpty() {
      return loaded.isEmpty() && errors.isEmpty() && searches.isEmpty();
    }
  }

  /// The answer of the Windows loader for one file.
  ///
  /// @param file the file that was asked for
  /// @param number the Windows error number, such as 126
  /// @param source who asked
  public record LoaderError(String file, int number, Source source) {

    /// Who asked the loader.
    public enum Source {
      /// We, with `LoadLibraryExW`, as CPython calls it.
      LOADER,
      /// TensorFlow's own `[TensorFlow DLL Diagnostic]` (2.21 and newer), which searches PATH,
      /// while the loader does not.
      TENSORFLOW
    }
  }

  /// One search of the glibc loader, from `LD_DEBUG=libs` (ld.so(8)).
  ///
  /// @param library the name that was asked for
  /// @param tried the files that it tried, in order; the last ones when there are very many
  /// @param found the file that it took; empty when it found none
  public record LibrarySearch(String library, List<String> tried, Optional<String> found) {}

  /// What the person's script imports before TensorFlow, read from its text and that of the modules
  /// beside it, never executed. Modules of the standard library are left out.
  ///
  /// @param statements the import statements in order, as Python text
  /// @param problem why it could not be read, in words; empty text when it could
  public record ScriptImports(List<String> statements, String problem) {}

  /// The first attempt of a kind.
  public Optional<Attempt> attempt(Purpose purpose) {
    return attempts.stream().filter(attempt -> attempt.purpose() == purpose).findFirst();
  }
}
