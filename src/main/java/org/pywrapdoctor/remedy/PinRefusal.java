package org.pywrapdoctor.remedy;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.knowledge.PinSet;
import org.pywrapdoctor.knowledge.PythonMinor;
import org.pywrapdoctor.knowledge.Releases;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.requirement.Version;

/// Says why a combination does not exist, and which one comes nearest.
final class PinRefusal {
  private final Knowledge knowledge;
  private final Pinning pinning;

  PinRefusal(Knowledge knowledge, Pinning pinning) {
    this.knowledge = knowledge;
    this.pinning = pinning;
  }

  PinAnswer of(PinRequest request) {
    return new PinAnswer.NoSuchCombination(reason(request), nearest(request).map(this::options));
  }

  private Message reason(PinRequest request) {
    String computer = request.system().displayName() + " (" + request.architecture().id() + ")";
    String version = request.tensorflow().map(Version::toString).orElse("");
    String python = request.python().map(PythonMinor::toString).orElse("");
    PinRequest anywhere = request(request, Optional.empty(), Optional.empty(), false);
    if (pinning.find(anywhere).isEmpty()) {
      return Message.of(
          "pin.no-computer", "No TensorFlow is published for {computer}", "computer", computer);
    }
    if (request.tensorflow().isPresent() && !exists(request.tensorflow().get())) {
      return Message.of(
          "pin.no-version",
          "There is no TensorFlow {version}; the newest that is known is {newest}",
          "version",
          version,
          "newest",
          knowledge.releases().newest().version().toString());
    }
    if (request.gpu()
        && pinning
            .find(request(request, request.tensorflow(), request.python(), false))
            .isPresent()) {
      return Message.of(
          "pin.no-gpu",
          "This TensorFlow for {computer} cannot use a graphics card",
          "computer",
          computer);
    }
    String pythons = pythons(request);
    if (request.tensorflow().isPresent() && pythons.isEmpty()) {
      String withoutWheel = withoutWheel(request);
      return withoutWheel.isEmpty()
          ? Message.of(
              "pin.not-here",
              "TensorFlow {version} is not published for {computer}",
              "version",
              version,
              "computer",
              computer)
          : Message.of(
              "pin.needs-compiler",
              "TensorFlow {version} for {computer} needs {names}, of which no wheel is there; making"
                  + " one takes a compiler",
              "version",
              version,
              "computer",
              computer,
              "names",
              withoutWheel);
    }
    return request.tensorflow().isPresent()
        ? Message.of(
            "pin.no-wheel",
            "TensorFlow {version} has no wheel for Python {python} on {computer}, only for"
                + " {pythons}",
            "version",
            version,
            "python",
            python,
            "computer",
            computer,
            "pythons",
            pythons)
        : Message.of(
            "pin.no-python",
            "No TensorFlow has a wheel for Python {python} on {computer}, only for {pythons}",
            "python",
            python,
            "computer",
            computer,
            "pythons",
            pythons);
  }

  private boolean exists(Version version) {
    return knowledge.builds().exists(version)
        || version.release().size() == 2
            && knowledge.releases().versions(Releases.TENSORFLOW).stream()
                .anyMatch(known -> known.majorMinor().equals(version.majorMinor()));
  }

  private String pythons(PinRequest request) {
    return pinning
        .all(request(request, request.tensorflow(), Optional.empty(), request.gpu()))
        .map(pins -> pins.target().python())
        .distinct()
        .sorted()
        .map(PythonMinor::toString)
        .collect(Collectors.joining(", "));
  }

  /// The companions that were never built for the one computer, and keep `pip` from installing.
  private String withoutWheel(PinRequest request) {
    return pinning
        .published(request(request, request.tensorflow(), Optional.empty(), request.gpu()))
        .flatMap(pins -> pins.withoutWheel().stream())
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /// First another Python for the same TensorFlow, then another TensorFlow for the same Python,
  /// then both; then without a graphics card; then the other architecture.
  private Optional<PinSet> nearest(PinRequest request) {
    Architecture usual = Architecture.X86_64;
    return Stream.of(
            request(request, request.tensorflow(), Optional.empty(), request.gpu()),
            request(request, Optional.empty(), request.python(), request.gpu()),
            request(request, Optional.empty(), Optional.empty(), request.gpu()),
            request(request, request.tensorflow(), request.python(), false),
            request(request, Optional.empty(), Optional.empty(), false),
            new PinRequest(
                request.tensorflow(), request.python(), request.system(), usual, request.gpu()),
            new PinRequest(Optional.empty(), Optional.empty(), request.system(), usual, false))
        .flatMap(other -> closest(other, request).stream())
        .findFirst();
  }

  private Optional<PinSet> closest(PinRequest other, PinRequest request) {
    return pinning
        .all(other)
        .max(
            Comparator.comparing(PinSet::build, Nearness.to(request.tensorflow()))
                .thenComparing(pins -> -pythonDistance(pins, request))
                .thenComparing(pins -> pins.target().python()));
  }

  private static int pythonDistance(PinSet pins, PinRequest request) {
    return request
        .python()
        .map(python -> Math.abs(python.minor() - pins.target().python().minor()))
        .orElse(0);
  }

  private Message options(PinSet pins) {
    return Message.of(
        "pin.nearest",
        "The nearest that exists: TensorFlow {version} for {target}",
        "version",
        pins.build().version().toString(),
        "target",
        pins.target().toString());
  }

  private static PinRequest request(
      PinRequest from, Optional<Version> tensorflow, Optional<PythonMinor> python, boolean gpu) {
    return new PinRequest(tensorflow, python, from.system(), from.architecture(), gpu);
  }
}
