package org.pywrapdoctor.diagnosis;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Launch.End;
import org.pywrapdoctor.snapshot.Launch.LoaderError;
import org.pywrapdoctor.snapshot.Launch.Natives;
import org.pywrapdoctor.snapshot.Launch.Purpose;

/// The same import under other conditions: what tells look-alikes apart.
///
/// @param main the attempt that does what the person does; empty when none was made
/// @param attempts all attempts
public record Reruns(Optional<Attempt> main, List<Attempt> attempts) {

  /// An attempt of a kind that really ran.
  public Optional<Attempt> made(Purpose purpose) {
    return all(purpose).findFirst();
  }

  /// All attempts of a kind that really ran.
  public Stream<Attempt> all(Purpose purpose) {
    return attempts.stream()
        .filter(attempt -> attempt.purpose() == purpose)
        .filter(attempt -> attempt.end() == End.EXITED || attempt.end() == End.TIMED_OUT);
  }

  /// Whether the import works under a condition.
  public boolean works(Purpose purpose) {
    return made(purpose).filter(Attempt::worked).isPresent();
  }

  /// Whether it fails under a condition in the very way in which it fails for the person.
  public boolean failsAlike(Purpose purpose) {
    return main.isPresent() && made(purpose).filter(main.get()::failsLike).isPresent();
  }

  /// Whether nothing that surrounds the environment has a part in the failure: no variable, no user
  /// folder, no file of the working folder.
  public boolean surroundingsAreInnocent() {
    return failsAlike(Purpose.IMPORT_ISOLATED);
  }

  /// Whether the native modules load as long as no Python code of TensorFlow runs; empty when that
  /// was not tried or they are not there.
  public Optional<Boolean> nativeAlone() {
    return made(Purpose.NATIVE_ALONE).map(Attempt::worked);
  }

  /// What the Windows loader answered, ours before TensorFlow's own.
  public List<LoaderError> loaderErrors() {
    return attempts.stream()
        .flatMap(attempt -> attempt.natives().stream())
        .map(Natives::errors)
        .flatMap(List::stream)
        .sorted(Comparator.comparing(LoaderError::source))
        .distinct()
        .toList();
  }

  /// The number with which Windows refuses the file at which the import stops; empty when it was
  /// not asked, or answered well.
  public Optional<Integer> windowsError() {
    return loaderErrors().stream()
        .filter(error -> error.source() == LoaderError.Source.LOADER)
        .map(LoaderError::number)
        .findFirst();
  }
}
