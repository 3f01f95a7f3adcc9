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
    String item, double megabytes, Optional<Double> fraction, Optional<Duration> left) {}
