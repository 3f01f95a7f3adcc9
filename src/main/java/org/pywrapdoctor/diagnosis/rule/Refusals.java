package org.pywrapdoctor.diagnosis.rule;

import java.util.Optional;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.WindowsError;
import org.pywrapdoctor.snapshot.Launch.LoaderError;

/// What Windows says when it refuses a file, by number or in its own words.
public final class Refusals {

  private Refusals() {}

  /// The proof that Windows refuses a file with this error; empty when the import works or fails
  /// otherwise.
  ///
  /// @param words how Windows says the same in English, since Python's text need not hold the
  /// number
  public static Optional<Evidence> of(Trial trial, int number, String words) {
    return trial
        .failure()
        .flatMap(
            failure ->
                trial.reruns().loaderErrors().stream()
                    .filter(error -> error.number() == number)
                    .map(LoaderError::file)
                    .findFirst()
                    .or(
                        () ->
                            Optional.of(String.join(" ", failure.attempt().command()))
                                .filter(_ -> failure.says("[WinError " + number + "]", words))))
        .map(where -> new Evidence(Evidence.Kind.LIBRARY, WindowsError.of(number), where));
  }
}
