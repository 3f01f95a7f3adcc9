package org.pywrapdoctor.remedy;

import java.util.Map;
import java.util.Optional;
import org.pywrapdoctor.knowledge.Pin;
import org.pywrapdoctor.knowledge.PinSet;
import org.pywrapdoctor.platform.OperatingSystem;

/// The environment markers (PEP 508) of what is for one operating system only, so that the same
/// file installs on the others too.
final class SystemMarkers {

  /// As TensorFlow's own metadata says it (2.12.1 for Windows, 2.13.1 for macOS and Linux).
  private static final Map<String, String> STANDS_IN =
      Map.of(
          "tensorflow-intel", "platform_system == 'Windows'",
          "tensorflow-macos", "platform_system == 'Darwin' and platform_machine == 'arm64'",
          "tensorflow-cpu-aws", "platform_system == 'Linux' and platform_machine == 'aarch64'");

  /// Its newest version with a wheel is another one on each system.
  private static final String GCS = "tensorflow-io-gcs-filesystem";

  private static final Map<OperatingSystem, String> SYSTEMS =
      Map.of(
          OperatingSystem.WINDOWS, "Windows",
          OperatingSystem.LINUX, "Linux",
          OperatingSystem.MACOS, "Darwin");

  private SystemMarkers() {}

  /// The line of a requirements file for one of the pins.
  static String line(Pin pin, PinSet pins) {
    return marker(pin.name(), pins)
        .map(marker -> pin.requirement() + " ; " + marker)
        .orElseGet(pin::requirement);
  }

  /// None for what stands in for `tensorflow` alone: elsewhere the file would install nothing.
  private static Optional<String> marker(String name, PinSet pins) {
    return name.equals(GCS)
        ? Optional.of("platform_system == '" + SYSTEMS.get(pins.target().system()) + "'")
        : Optional.ofNullable(STANDS_IN.get(name)).filter(_ -> pins.pin("tensorflow").isPresent());
  }
}
