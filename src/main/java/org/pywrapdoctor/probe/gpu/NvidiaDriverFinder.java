package org.pywrapdoctor.probe.gpu;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pywrapdoctor.binary.BinaryReader;
import org.pywrapdoctor.binary.BinaryReading;
import org.pywrapdoctor.binary.PeImage;
import org.pywrapdoctor.binary.PeVersion;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.platform.ByteSource;
import org.pywrapdoctor.probe.Reading;
import org.pywrapdoctor.snapshot.Gpu;
import org.pywrapdoctor.snapshot.Gpu.NvidiaDriver;
import org.pywrapdoctor.snapshot.Seen;

/// The NVIDIA driver's version, from what it leaves in files.
final class NvidiaDriverFinder {
  /// `NVRM version: NVIDIA UNIX x86_64 Kernel Module  550.54.15  Tue …`, and since 515 also
  /// `NVIDIA UNIX Open Kernel Module for x86_64  570.124.06  Release Build`.
  private static final String KERNEL_MODULE = "/proc/driver/nvidia/version";

  private static final Pattern VERSION =
      Pattern.compile("NVRM version:.*?\\s(\\d{3}\\.\\d+(?:\\.\\d+)?)\\s");
  private static final List<String> WSL_LIBRARIES =
      List.of("/usr/lib/wsl/lib/libcuda.so.1", "/usr/lib/wsl/lib/libcuda.so");
  private static final int ENOUGH = 4096;

  private final Host host;

  NvidiaDriverFinder(Host host) {
    this.host = host;
  }

  Seen<NvidiaDriver> find(List<Gpu.Card> cards) {
    return switch (host.operatingSystem()) {
      case LINUX -> linux(cards);
      case WINDOWS -> windows(cards);
      case MACOS -> Seen.notKnown("NVIDIA makes no driver for this macOS.");
    };
  }

  private Seen<NvidiaDriver> linux(List<Gpu.Card> cards) {
    Optional<NvidiaDriver> driver =
        Reading.text(host.files(), KERNEL_MODULE, ENOUGH)
            .map(VERSION::matcher)
            .filter(matcher -> matcher.find())
            .map(matcher -> new NvidiaDriver(matcher.group(1), Optional.empty(), libraryVersion()));
    if (driver.isPresent()) {
      return Seen.known(driver.get());
    }
    if (WSL_LIBRARIES.stream().anyMatch(host.files()::isFile)) {
      return Seen.notKnown(
          "The driver belongs to Windows; its version is not told in a file here.");
    }
    return Seen.notKnown(absence(cards, "the kernel has not loaded it"));
  }

  /// The part that programs load carries its version in its name: `libcuda.so.550.54.15`.
  private Optional<String> libraryVersion() {
    return new DriverPlaces(host)
        .cudaLibrary()
        .flatMap(new CudaVersions(host.files())::byName)
        .filter(version -> version.matches("\\d{3}\\.[0-9.]+"));
  }

  /// The driver's own library says `31.0.15.5222` for version 552.22: the last five digits.
  private Seen<NvidiaDriver> windows(List<Gpu.Card> cards) {
    String system = host.variable("SystemRoot").orElse("C:\\Windows");
    String library = host.files().paths().join(system, "System32", "nvcuda.dll");
    if (!host.files().isFile(library)) {
      return Seen.notKnown(absence(cards, library + " is not there"));
    }
    return fileVersion(library)
        .map(NvidiaDriverFinder::driverVersion)
        .map(version -> Seen.known(driver(version)))
        .orElseGet(() -> Seen.notKnown("The driver is there, but " + library + " has no version."));
  }

  private Optional<PeVersion> fileVersion(String library) {
    try (ByteSource source = host.files().open(library)) {
      return BinaryReader.read(source) instanceof BinaryReading.Image(PeImage image)
          ? image.fileVersion()
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static String driverVersion(PeVersion file) {
    int digits = file.build() % 10 * 10_000 + file.revision();
    return "%d.%02d".formatted(digits / 100, digits % 100);
  }

  private static NvidiaDriver driver(String version) {
    return new NvidiaDriver(version, Optional.empty());
  }

  private static String absence(List<Gpu.Card> cards, String reason) {
    boolean present =
        cards.stream().anyMatch(card -> (card.vendor() + card.name()).contains("NVIDIA"));
    return present
        ? "There is an NVIDIA card without its driver: " + reason + "."
        : "There is no NVIDIA card, and no driver for one.";
  }
}
