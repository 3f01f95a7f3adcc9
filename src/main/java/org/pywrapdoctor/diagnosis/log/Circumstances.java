package org.pywrapdoctor.diagnosis.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.requirement.Version;
import org.pywrapdoctor.snapshot.Log;
import org.pywrapdoctor.snapshot.Log.Claim;
import org.pywrapdoctor.snapshot.Log.Dating;

/// What a text shows of the computer that it was written on, as evidence.
final class Circumstances {
  private final Log log;
  private final List<Evidence> evidence = new ArrayList<>();

  private Circumstances(Log log) {
    this.log = log;
  }

  static List<Evidence> of(Log log) {
    Circumstances circumstances = new Circumstances(log);
    circumstances.computer();
    circumstances.version();
    circumstances.length();
    return circumstances.evidence;
  }

  private void computer() {
    Log.Facts facts = log.facts();
    List<String> parts = new ArrayList<>();
    facts.system().map(OperatingSystem::displayName).ifPresent(parts::add);
    facts.python().map(version -> "Python " + version).ifPresent(parts::add);
    if (!parts.isEmpty()) {
      add(
          Message.of(
              "log.computer",
              "It was written on: {computer}",
              "computer",
              String.join(", ", parts)),
          facts.folder().orElse(log.name()));
    }
  }

  private void version() {
    Log.Facts facts = log.facts();
    facts
        .tensorflow()
        .ifPresent(
            version ->
                add(
                    Message.of(
                        "log.installed",
                        "It names TensorFlow {version} as installed",
                        "version",
                        version),
                    log.name()));
    if (facts.tensorflow().isEmpty()) {
      facts.dated().ifPresent(this::dated);
    }
  }

  /// People often err about the version; the source lines do not.
  private void dated(Dating dating) {
    String range =
        dating.from().equals(dating.to()) ? dating.from() : dating.from() + " to " + dating.to();
    Optional<Claim> wrong = log.facts().claims().filter(claim -> !isWithin(claim, dating));
    add(
        Message.of("log.dated", "Its source lines are those of TensorFlow {range}", "range", range),
        dating.proof());
    wrong.ifPresent(
        claim ->
            add(
                Message.of(
                    "log.claimed",
                    "The text also speaks of TensorFlow {version}, which its source lines"
                        + " contradict",
                    "version",
                    claim.version()),
                Wording.place(log, claim.line())));
  }

  private static boolean isWithin(Claim claim, Dating dating) {
    return Version.parse(claim.version())
        .map(Version::majorMinor)
        .flatMap(Version::parse)
        .filter(version -> version.compareTo(Version.of(dating.from())) >= 0)
        .filter(version -> version.compareTo(Version.of(dating.to())) <= 0)
        .isPresent();
  }

  private void length() {
    if (log.cut()) {
      add(
          Message.of("log.cut", "Only the end of the text was read, because it is very long"),
          log.name());
    }
  }

  private void add(Message what, String where) {
    evidence.add(new Evidence(Evidence.Kind.LOG, what, where));
  }
}
