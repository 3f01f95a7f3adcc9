package org.pywrapdoctor.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Launch.End;
import org.pywrapdoctor.snapshot.Launch.PythonError;
import org.pywrapdoctor.snapshot.Launch.Stage;

/// How the really started Python failed.
///
/// @param part what does not work
/// @param attempt the child process
/// @param stage what it was doing; empty when Python did not come that far
public record Failure(Explains part, Attempt attempt, Optional<Stage> stage) {

  /// Windows gives a process that was ended by an exception a status from here on, as signed
  /// numbers up to -1 (NTSTATUS, severity "error": the two highest bits are set).
  private static final int FIRST_ERROR_STATUS = 0xC000_0000;

  /// The exception that was raised first: the later ones are its echoes.
  public Optional<PythonError> firstError() {
    return stage.flatMap(Stage::firstError);
  }

  /// Whether the process was ended from outside or by a fault of native code, not by Python.
  public boolean killed() {
    return attempt.signal().isPresent()
        || attempt.exitCode().filter(code -> code < 0 && code >= FIRST_ERROR_STATUS).isPresent();
  }

  public boolean timedOut() {
    return attempt.end() == End.TIMED_OUT;
  }

  /// Whether the first exception contains one of these texts. Where Python could raise none, the
  /// last printed lines count.
  public boolean says(String... texts) {
    String said =
        firstError()
            .map(error -> error.type() + ": " + error.message())
            .orElseGet(() -> String.join("\n", attempt.lastLines()));
    return Stream.of(texts).anyMatch(said::contains);
  }

  /// Whether the last printed lines contain one of these texts.
  public boolean printed(String... texts) {
    String lines = String.join("\n", attempt.lastLines());
    return Stream.of(texts).anyMatch(lines::contains);
  }

  /// Whether the first exception is of a type, such as `ModuleNotFoundError`.
  public boolean raised(String type) {
    return firstError().filter(error -> error.type().equals(type)).isPresent();
  }

  /// The files through which the first exception went, outermost first.
  public List<String> files() {
    return firstError().stream()
        .flatMap(error -> error.frames().stream())
        .map(Failure::fileOf)
        .toList();
  }

  /// The file of a frame written as `file:line function`.
  private static String fileOf(String frame) {
    return frame.replaceFirst(":\\d+(?: .*)?$", "");
  }
}
