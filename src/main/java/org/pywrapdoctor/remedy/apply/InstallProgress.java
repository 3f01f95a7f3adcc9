package org.pywrapdoctor.remedy.apply;

import java.time.Duration;
import java.util.Optional;

/// How far an installation is.
///
/// @param item the package or file that is worked on
/// @param megabytes what was downloaded so far
/// @param fraction how much of all downloads is done, from 0 to 1, when the whole is known
/// @param left how long the downloads will still take at this pace
public record InstallProgress(
    String item, double megabytes, Optional<Double> fraction, Optional<Duration> left) {

  /// A pace can be told after so many.
  private static final double ENOUGH = 2;

  /// What follows from the pace so far.
  ///
  /// @param expected how many megabytes it will be in all, when that is known
  /// @param elapsed since the beginning
  static InstallProgress of(
      String item, double megabytes, Optional<Integer> expected, Duration elapsed) {
    return new InstallProgress(
        item,
        megabytes,
        expected.map(all -> Math.min(0.99, megabytes / all)),
        expected
            .map(all -> all - megabytes)
            .filter(rest -> megabytes > ENOUGH && rest > 0)
            .map(
                rest ->
                    Duration.ofSeconds(Math.round(rest / megabytes * elapsed.toMillis() / 1e3))));
  }
}
