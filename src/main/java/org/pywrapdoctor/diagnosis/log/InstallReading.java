package org.pywrapdoctor.diagnosis.log;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.knowledge.PythonMinor;
import org.pywrapdoctor.knowledge.Target;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.requirement.Version;
import org.pywrapdoctor.snapshot.Log.Sign;

/// pip finds nothing that it could install.
final class InstallReading implements Reading {
  private static final Pattern WANTED =
      Pattern.compile("tensorflow(?:-cpu)?==(\\d{1,4}\\.\\d{1,4}(?:\\.\\d{1,4})?)");
  private static final Pattern WHEEL =
      Pattern.compile("-cp(\\d)(\\d{1,2})-cp\\w{2,8}-(\\w{3,60})\\.whl");

  @Override
  public List<Suspect> suspects(Clues clues) {
    if (clues.has("pip-unsupported-wheel")) {
      return unsupportedWheel(clues, clues.sign("pip-unsupported-wheel").orElseThrow());
    }
    if (clues.hasAny("pip-gpu-removed", "pip-gpu-none", "pip-intel-none", "pip-gcs-none")) {
      return List.of();
    }
    Optional<Sign> other = clues.sign("pip-other-python");
    if (other.filter(sign -> sign.text().contains("tensorflow")).isPresent()) {
      return List.of(Suspect.certain("unsupported-python-version", "pip-other-python"));
    }
    Optional<Sign> none =
        clues
            .sign("pip-none")
            .filter(sign -> sign.text().contains("tensorflow"))
            .or(() -> clues.sign("pip-no-match"));
    if (none.isEmpty() || clues.has("pip-offline")) {
      return List.of();
    }
    return notFound(clues, none.get());
  }

  private static List<Suspect> notFound(Clues clues, Sign sign) {
    String id = sign.signature();
    if (clues.has("path-32-bit")) {
      return List.of(Suspect.certain("wrong-architecture-python", id, "path-32-bit"));
    }
    if (clues.has("pip-other-python")) {
      return List.of(Suspect.likely("unsupported-python-version", id, "pip-other-python"));
    }
    Optional<Version> wanted = wanted(sign);
    Knowledge knowledge = clues.knowledge();
    boolean exists =
        wanted.isEmpty() || knowledge.releases().release("tensorflow", wanted.get()).isPresent();
    if (!exists) {
      return List.of();
    }
    boolean noneAtAll = clues.has("pip-none");
    Optional<Target> target = target(clues);
    if (target.isPresent()) {
      return forTarget(clues, id, target.get(), wanted, noneAtAll);
    }
    return noneAtAll
        ? Suspect.oneOf(
            id, "unsupported-python-version", "wrong-architecture-python", "no-wheel-for-platform")
        : List.of(Suspect.likely("unsupported-python-version", id));
  }

  private static List<Suspect> forTarget(
      Clues clues, String id, Target target, Optional<Version> wanted, boolean noneAtAll) {
    boolean none = clues.knowledge().releases().available(target).isEmpty();
    boolean otherPythonsHave =
        wanted
            .map(
                version ->
                    clues
                        .knowledge()
                        .releases()
                        .pythons(version, target.system(), target.architecture()))
            .filter(pythons -> !pythons.isEmpty() && !pythons.contains(target.python()))
            .isPresent();
    if (none || otherPythonsHave) {
      return List.of(Suspect.certain("unsupported-python-version", id));
    }
    if (!noneAtAll) {
      return List.of(Suspect.likely("unsupported-python-version", id));
    }
    return target.system() == OperatingSystem.WINDOWS
        ? Suspect.oneOf(id, "wrong-architecture-python", "windows-on-arm")
        : Suspect.oneOf(id, "no-wheel-for-platform", "musl-libc");
  }

  private static List<Suspect> unsupportedWheel(Clues clues, Sign sign) {
    Matcher wheel = WHEEL.matcher(sign.text());
    if (!sign.text().contains("tensorflow")) {
      return List.of();
    }
    if (wheel.find()) {
      Optional<PythonMinor> made = PythonMinor.parse(wheel.group(1) + "." + wheel.group(2));
      if (clues.python().isPresent() && !clues.python().equals(made)) {
        return List.of(Suspect.likely("wheel-for-other-python", sign.signature()));
      }
      if (clues.has("path-32-bit")) {
        return List.of(Suspect.likely("wrong-architecture-python", sign.signature()));
      }
      if (wheel.group(3).startsWith("manylinux")) {
        return Suspect.oneOf(
            sign.signature(), "wheel-for-other-python", "glibc-too-old", "no-wheel-for-platform");
      }
    }
    return Suspect.oneOf(
        sign.signature(),
        "wheel-for-other-python",
        "wrong-architecture-python",
        "wheel-for-other-platform");
  }

  private static Optional<Version> wanted(Sign sign) {
    Matcher match = WANTED.matcher(sign.text());
    return match.find() ? Version.parse(match.group(1)) : Optional.empty();
  }

  /// An Intel or AMD processor is taken for granted where the text does not tell another one.
  private static Optional<Target> target(Clues clues) {
    return clues
        .python()
        .flatMap(
            python ->
                clues
                    .log()
                    .facts()
                    .system()
                    .map(
                        system ->
                            new Target(
                                system,
                                clues.log().facts().architecture().orElse(Architecture.X86_64),
                                python)));
  }
}
