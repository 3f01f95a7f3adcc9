package org.pywrapdoctor.diagnosis.rule.installation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Failure;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.rule.Demand;
import org.pywrapdoctor.diagnosis.rule.TensorFlow;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.Snapshot;

/// TensorFlow comes from conda and something that it needs from pip, or the other way round, and
/// the import stops there. Most such pairs work, so the failure has to name the part.
public final class MixedInstallersRule implements Rule {
  private static final String CONDA = "conda";

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-224",
              "mixed-conda-and-pip",
              "Both conda and pip have installed parts of TensorFlow",
              "Parts of TensorFlow come from conda and parts from pip. Neither knows of the other,"
                  + " and the parts do not fit together.")
          .explaining(Explains.IMPORT, Explains.COMPUTATION);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<Distribution> tensorFlow =
        TensorFlow.in(snapshot, knowledge).flatMap(TensorFlow::distribution);
    if (tensorFlow.flatMap(Distribution::installer).isEmpty()) {
      return Outcome.notTested();
    }
    List<Distribution> foreign =
        Demand.of(snapshot, knowledge).stream()
            .flatMap(demand -> demand.installed().stream())
            .filter(part -> isForeign(part, tensorFlow.get()))
            .distinct()
            .toList();
    if (foreign.isEmpty()) {
      return Outcome.ruledOut(
          CAUSE.message("one", "conda and pip have not installed parts of it side by side"));
    }
    Optional<Failure> failure = Trial.of(snapshot).failure();
    List<Distribution> named =
        foreign.stream()
            .filter(part -> failure.filter(seen -> isNamed(part, seen)).isPresent())
            .toList();
    return named.isEmpty()
        ? Outcome.notTested()
        : Outcome.found(
            CAUSE
                .diagnosis(evidence(tensorFlow.get(), named), List.of(cure()))
                .withCertainty(
                    Certainty.POSSIBLE,
                    CAUSE.message(
                        "decided",
                        "Import TensorFlow in a new environment that one installer has filled")));
  }

  private static boolean isForeign(Distribution part, Distribution tensorFlow) {
    return part.installer().isPresent() && isOfConda(part) != isOfConda(tensorFlow);
  }

  private static boolean isOfConda(Distribution distribution) {
    return distribution.installer().filter(CONDA::equals).isPresent();
  }

  /// Whether the failure names the part or went through its files.
  private static boolean isNamed(Distribution part, Failure failure) {
    return part.importPackages().stream()
        .anyMatch(
            module ->
                failure.says("'" + module + "'", "'" + module + ".")
                    || failure.files().stream()
                        .map(file -> file.replace('\\', '/'))
                        .anyMatch(file -> file.contains("/" + module + "/")));
  }

  private static List<Evidence> evidence(Distribution tensorFlow, List<Distribution> named) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(installed(tensorFlow));
    named.stream().map(MixedInstallersRule::installed).forEach(evidence::add);
    return evidence;
  }

  private static Evidence installed(Distribution distribution) {
    return new Evidence(
        Evidence.Kind.PACKAGE,
        CAUSE.message(
            "installed",
            "{installer} has installed {package} {version}",
            Map.of(
                "installer", distribution.installer().orElse(""),
                "package", distribution.name(),
                "version", distribution.version())),
        distribution.metadata());
  }

  private static Cure cure() {
    return new Cure.ByHand(
        CAUSE.message("new", "Make a new environment with one installer"),
        List.of(
            CAUSE.message("make", "Make a new conda environment"),
            CAUSE.message(
                "install",
                "Install TensorFlow and all that it needs either with conda or with pip")),
        List.of(
            "https://docs.conda.io/projects/conda/en/latest/user-guide/tasks/manage-environments.html"),
        false);
  }
}
