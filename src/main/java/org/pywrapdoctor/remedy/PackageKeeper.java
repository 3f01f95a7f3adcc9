package org.pywrapdoctor.remedy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.knowledge.PythonMinor;
import org.pywrapdoctor.knowledge.TensorFlowNames;
import org.pywrapdoctor.remedy.Packages.Moved;
import org.pywrapdoctor.requirement.DistributionNames;
import org.pywrapdoctor.requirement.Requirement;
import org.pywrapdoctor.requirement.SpecifierSet;
import org.pywrapdoctor.requirement.Version;
import org.pywrapdoctor.snapshot.Distribution;

/// Keeps the person's own packages at their versions as far as TensorFlow's pins allow, judged by
/// their own metadata. What they in turn need is left to pip.
final class PackageKeeper {
  private static final Set<String> INSTALLERS = Set.of("pip", "setuptools", "wheel", "uv", "conda");

  private final TensorFlowNames names;

  PackageKeeper(TensorFlowNames names) {
    this.names = names;
  }

  /// @param otherPython whether the new environment has another Python than the old one
  Packages sort(List<Distribution> installed, Settled settled, boolean otherPython) {
    List<String> kept = new ArrayList<>();
    List<Moved> moved = new ArrayList<>();
    List<Message> byHand = new ArrayList<>();
    List<String> system = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Distribution distribution : asked(installed)) {
      if (names.contains(distribution.normalizedName())
          || settled.versions().containsKey(distribution.normalizedName())
          || INSTALLERS.contains(distribution.normalizedName())
          || !DistributionNames.valid(distribution.name())
          || !seen.add(distribution.normalizedName())) {
        continue;
      }
      Optional<Version> version = Version.parse(distribution.version());
      if (belongsToTheSystem(distribution)) {
        system.add(distribution.name());
        continue;
      }
      if (comesFromElsewhere(distribution) || version.isEmpty()) {
        byHand.add(elsewhere(distribution));
        continue;
      }
      collision(distribution, version.get(), settled)
          .or(() -> refusal(distribution, version.get(), settled))
          .or(
              () ->
                  otherPython
                      ? bound(distribution, version.get(), settled.python())
                      : Optional.empty())
          .ifPresentOrElse(
              why -> moved.add(new Moved(distribution.name(), Optional.empty(), why)),
              () -> kept.add(distribution.name() + "==" + version.get().withoutLocal()));
    }
    if (!system.isEmpty()) {
      byHand.add(
          Message.of(
              "remedy.system-packages",
              "The operating system's own packages stay where they are: {names}",
              "names",
              String.join(", ", system)));
    }
    return new Packages(kept, moved, byHand, false);
  }

  /// What the person asked for by name; where no installer wrote that down, what no other
  /// distribution asks for.
  private static List<Distribution> asked(List<Distribution> installed) {
    if (installed.stream().anyMatch(Distribution::requested)) {
      return installed.stream().filter(Distribution::requested).toList();
    }
    Set<String> needed =
        installed.stream()
            .flatMap(distribution -> distribution.requires().stream())
            .flatMap(line -> Requirement.parse(line).stream())
            .map(Requirement::normalizedName)
            .collect(Collectors.toSet());
    return installed.stream().filter(d -> !needed.contains(d.normalizedName())).toList();
  }

  /// Debian's packages lie in a folder of their own (Debian Python Policy, section 2.6); Fedora
  /// names `rpm` as the installer.
  private static boolean belongsToTheSystem(Distribution distribution) {
    return distribution.sitePackages().equals("/usr/lib/python3/dist-packages")
        || distribution.installer().filter("rpm"::equals).isPresent();
  }

  private static boolean comesFromElsewhere(Distribution distribution) {
    return distribution.editable()
        || distribution.source().isPresent()
        || distribution.installer().filter("conda"::equals).isPresent();
  }

  private static Message elsewhere(Distribution distribution) {
    return Message.of(
        "remedy.by-hand",
        "{name} did not come from a registry; install it again from where you have it",
        "name",
        distribution.name());
  }

  /// What it asks for and cannot have.
  private static Optional<Message> collision(
      Distribution distribution, Version version, Settled settled) {
    Map<String, Version> versions = settled.versions();
    return distribution.requires().stream()
        .flatMap(line -> Requirement.parse(line).stream())
        .filter(asked -> asked.appliesTo(settled.environment()))
        .filter(asked -> versions.containsKey(asked.normalizedName()))
        .filter(asked -> !asked.versions().contains(versions.get(asked.normalizedName())))
        .findFirst()
        .map(
            asked ->
                Message.of(
                    "remedy.collides",
                    "{name} {version} asks for {asked}, but TensorFlow needs {needed}",
                    "name",
                    distribution.name(),
                    "version",
                    version.toString(),
                    "asked",
                    asked.normalizedName() + asked.versions(),
                    "needed",
                    asked.normalizedName() + " " + versions.get(asked.normalizedName())));
  }

  /// What TensorFlow asks of it and it does not have.
  private static Optional<Message> refusal(
      Distribution distribution, Version version, Settled settled) {
    return Optional.ofNullable(settled.declared().get(distribution.normalizedName()))
        .filter(range -> !range.contains(version))
        .map(
            range ->
                Message.of(
                    "remedy.refused",
                    "TensorFlow {tensorflow} asks for {asked} instead of {version}",
                    "tensorflow",
                    settled.tensorflow().toString(),
                    "asked",
                    distribution.normalizedName() + range,
                    "version",
                    version.toString()));
  }

  /// Why a version may not exist for another Python: it says so, or it was compiled for the old
  /// one.
  private static Optional<Message> bound(
      Distribution distribution, Version version, PythonMinor python) {
    boolean refuses =
        distribution
            .requiresPython()
            .flatMap(SpecifierSet::parse)
            .filter(range -> !range.contains(Version.of(python + ".99")))
            .isPresent();
    boolean anyPython =
        distribution.wheelTags().stream()
            .anyMatch(tag -> tag.startsWith("py") && tag.endsWith("-none-any"));
    return refuses || !anyPython
        ? Optional.of(
            Message.of(
                "remedy.compiled",
                "{name} {version} is for another Python",
                "name",
                distribution.name(),
                "version",
                version.toString()))
        : Optional.empty();
  }
}
