package org.pywrapdoctor.diagnosis.log;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.knowledge.LogSignature;
import org.pywrapdoctor.knowledge.LogSignature.Scope;
import org.pywrapdoctor.knowledge.PythonMinor;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.requirement.Version;
import org.pywrapdoctor.snapshot.Log;
import org.pywrapdoctor.snapshot.Log.Frame;
import org.pywrapdoctor.snapshot.Log.Place;
import org.pywrapdoctor.snapshot.Log.Sign;

/// What a log gives to go by.
///
/// @param log what it says
/// @param knowledge the shipped facts
/// @param echoes whether the exceptions that followed count as well as the first
record Clues(Log log, Knowledge knowledge, boolean echoes) {

  /// The signs that count: what must stand in the first exception does so, or there is none.
  List<Sign> signs() {
    return log.signs().stream().filter(this::counts).toList();
  }

  boolean has(String signature) {
    return signs().stream().anyMatch(sign -> sign.signature().equals(signature));
  }

  boolean hasAny(String... signatures) {
    return Stream.of(signatures).anyMatch(this::has);
  }

  Optional<Sign> sign(String signature) {
    return signs().stream().filter(sign -> sign.signature().equals(signature)).findFirst();
  }

  LogSignature signature(Sign sign) {
    return knowledge.logSignatures().get(sign.signature());
  }

  /// The first group of a form in the first exception's text.
  Optional<String> inFirstError(Pattern form) {
    return log.firstError()
        .map(Log.Error::message)
        .map(form::matcher)
        .filter(Matcher::find)
        .map(match -> match.group(1));
  }

  Stream<Frame> frames() {
    return log.firstError().stream().flatMap(error -> error.frames().stream());
  }

  /// Whether the first exception went through a file whose path has this in it, with `/`.
  boolean wentThrough(String part) {
    return frames().anyMatch(frame -> frame.file().replace('\\', '/').contains(part));
  }

  boolean isOn(OperatingSystem system) {
    return log.facts().system().filter(system::equals).isPresent();
  }

  Optional<PythonMinor> python() {
    return log.facts().python().flatMap(PythonMinor::parse);
  }

  /// Whether the text itself shows a TensorFlow before this version.
  boolean isBefore(String version) {
    return newest().filter(known -> known.compareTo(Version.of(version)) < 0).isPresent();
  }

  /// Whether the text itself shows this version of TensorFlow or a later one.
  boolean isFrom(String version) {
    return oldest().filter(known -> known.compareTo(Version.of(version)) >= 0).isPresent();
  }

  private Optional<Version> oldest() {
    return log.facts()
        .tensorflow()
        .or(() -> log.facts().dated().map(Log.Dating::from))
        .flatMap(Version::parse);
  }

  private Optional<Version> newest() {
    return log.facts()
        .tensorflow()
        .or(() -> log.facts().dated().map(Log.Dating::to))
        .flatMap(Version::parse);
  }

  private boolean counts(Sign sign) {
    if (!knowledge.logSignatures().contains(sign.signature())) {
      return false;
    }
    return switch (sign.place()) {
      case FIRST_ERROR -> true;
      case LATER_ERROR -> echoes || signature(sign).scope() == Scope.ANY;
      case TEXT -> log.errors().isEmpty() || signature(sign).scope() == Scope.ANY;
    };
  }

  boolean isInError(Sign sign) {
    return sign.place() != Place.TEXT;
  }
}
