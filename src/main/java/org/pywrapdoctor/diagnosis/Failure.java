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

  /// The exception that was raised first: the later ones are its echoes.
  public Optional<PythonError> firstError() {
    return stage.flatMap(Stage::firstError);
  }

  /// Whether the process was ended from outside or by a fault of native code, not by Python.
  public boolean killed() {
    return ExitStatus.isSudden(attempt);
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

  /// The files through which the first exception went, outermost first; where Python was ended by
  /// a fault, those in which it was at that time.
  public List<String> files() {
    return Stream.concat(
            firstError().stream().flatMap(error -> error.frames().stream()),
            FaultStack.of(attempt).reversed().stream())
        .map(Failure::fileOf)
        .toList();
  }

  /// Where Python code was when a fault ended the process, as `file:line function`.
  public Optional<String> faultAt() {
    return FaultStack.of(attempt).stream().findFirst();
  }

  /// The file of a frame written as `file:line function`.
  private static String fileOf(String frame) {
    return frame.replaceFirst(":\\d+(?: .*)?$", "");
  }
}
