package org.pywrapdoctor.knowledge;

import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.requirement.Version;

/// One release of a distribution that brings TensorFlow.
///
/// @param distribution its name, normalised
/// @param version its version
/// @param uploaded the date of its first file, such as `2022-11-16`; empty when not measured
/// @param requiresPython the Pythons that it declares, such as `>=3.7`; empty when it declares none
/// @param wheels one entry for each system and architecture
public record Release(
    String distribution,
    Version version,
    Optional<String> uploaded,
    Optional<String> requiresPython,
    List<Wheel> wheels) {

  /// The wheels for one system and architecture.
  public Optional<Wheel> wheel(OperatingSystem system, Architecture architecture) {
    return wheels.stream()
        .filter(wheel -> wheel.system() == system && wheel.architecture() == architecture)
        .findFirst();
  }

  /// The wheel for one Python there.
  public Optional<Wheel> wheel(Target target) {
    return wheels.stream().filter(wheel -> wheel.fits(target)).findFirst();
  }
}
