package org.pywrapdoctor.diagnosis.rule.companion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Failure;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.diagnosis.rule.Cures;
import org.pywrapdoctor.diagnosis.rule.Demand;
import org.pywrapdoctor.diagnosis.rule.TensorFlow;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.requirement.SpecifierSet;
import org.pywrapdoctor.requirement.Version;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.Snapshot;

/// A package that works together with TensorFlow, as it is installed.
///
/// @param tensorFlow the TensorFlow
/// @param version the version of TensorFlow
/// @param installed the companion
/// @param installedVersion the version of the companion
/// @param demands what TensorFlow itself asks of it
record Companion(
    TensorFlow tensorFlow,
    Version version,
    Distribution installed,
    Version installedVersion,
    List<Demand> demands) {

  /// The companion of this normalised name; empty when it or TensorFlow is not there, or a version
  /// cannot be read.
  static Optional<Companion> of(String name, Snapshot snapshot, Knowledge knowledge) {
    Optional<TensorFlow> tensorFlow = TensorFlow.in(snapshot, knowledge);
    Optional<Version> version = tensorFlow.flatMap(TensorFlow::version).flatMap(Version::parse);
    Optional<Distribution> installed =
        snapshot.installation().ifKnown().flatMap(there -> there.distribution(name));
    Optional<Version> installedVersion =
        installed.map(Distribution::version).flatMap(Version::parse);
    if (version.isEmpty() || installedVersion.isEmpty()) {
      return Optional.empty();
    }
    List<Demand> demands =
        Demand.of(snapshot, knowledge).stream()
            .filter(demand -> demand.name().equals(name))
            .filter(
                demand -> tensorFlow.get().distribution().filter(demand.by()::equals).isPresent())
            .toList();
    return Optional.of(
        new Companion(
            tensorFlow.get(), version.get(), installed.get(), installedVersion.get(), demands));
  }

  /// What TensorFlow itself declares; any version when it declares nothing.
  SpecifierSet declared() {
    return demands.stream()
        .map(demand -> demand.requirement().versions())
        .reduce(SpecifierSet.ANY, SpecifierSet::and);
  }

  boolean isOutOfRange() {
    return demands.stream().anyMatch(Demand::isOutOfRange);
  }

  /// Whether a failure went through its files or names it.
  boolean isNamedBy(Failure failure) {
    return installed.importPackages().stream()
        .anyMatch(
            module ->
                failure.says("'" + module + "'", "'" + module + ".", module + ".")
                    || failure.files().stream().anyMatch(file -> isIn(file, module)));
  }

  private static boolean isIn(String file, String module) {
    return file.replace('\\', '/').contains("/" + module + "/");
  }

  /// What is installed, and what each that asks for it declares.
  List<Evidence> evidence(Cause cause) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(packageEvidence(installed(cause), installed));
    for (Demand demand : demands) {
      evidence.add(
          packageEvidence(
              cause.message(
                  "declared",
                  "{package} {version} asks for {companion} {range}",
                  Map.of(
                      "package", demand.by().name(),
                      "version", demand.by().version(),
                      "companion", installed.name(),
                      "range", demand.range())),
              demand.by()));
    }
    return evidence;
  }

  Message installed(Cause cause) {
    return cause.message(
        "installed",
        "{companion} {version} is installed",
        Map.of("companion", installed.name(), "version", installed.version()));
  }

  /// That it is innocent.
  Message fits(Cause cause) {
    return cause.message(
        "fits",
        "{companion} {installed} fits {package} {version}",
        Map.of(
            "companion", installed.name(),
            "installed", installed.version(),
            "package", TensorFlow.NAME,
            "version", version.toString()));
  }

  /// A version within a range, first in a new environment, then in this one.
  List<Cure> cures(SpecifierSet within) {
    String range = within.toString();
    return List.of(
        Cures.newEnvironment(tensorFlow, Map.of(installed.normalizedName(), range)),
        new Cure.Install(List.of(installed.name() + range)));
  }

  private static Evidence packageEvidence(Message what, Distribution distribution) {
    return new Evidence(Evidence.Kind.PACKAGE, what, distribution.metadata());
  }
}
