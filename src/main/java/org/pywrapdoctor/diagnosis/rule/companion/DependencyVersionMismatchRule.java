package org.pywrapdoctor.diagnosis.rule.companion;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Failure;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.rule.Cures;
import org.pywrapdoctor.diagnosis.rule.Decisions;
import org.pywrapdoctor.diagnosis.rule.Demand;
import org.pywrapdoctor.diagnosis.rule.TensorFlow;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.Snapshot;

/// A dependency other than the companions that have a cause of their own is outside the range that
/// is asked for.
public final class DependencyVersionMismatchRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-305",
              "dependency-version-mismatch",
              "A package that TensorFlow needs does not fit",
              "TensorFlow says which versions of other packages it works with. A package is"
                  + " installed in a version outside that range, usually because something else"
                  + " asked for it later.")
          .explaining(Explains.IMPORT, Explains.COMPUTATION);

  /// Companions whose range in TensorFlow's own metadata is judged by rules of their own.
  private static final Set<String> OWN_RULES =
      Set.of(
          "numpy",
          "protobuf",
          "keras",
          "ml-dtypes",
          "h5py",
          "tensorflow-estimator",
          "tensorflow-intel",
          "tensorflow-macos",
          "tensorflow-cpu-aws");

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    List<Demand> demands = Demand.of(snapshot, knowledge);
    if (demands.isEmpty()) {
      return Outcome.notTested();
    }
    TensorFlow tensorFlow = TensorFlow.in(snapshot, knowledge).orElseThrow();
    Set<String> unmetByTensorFlow =
        demands.stream()
            .filter(Demand::isOutOfRange)
            .filter(demand -> tensorFlow.registered().contains(demand.by()))
            .map(Demand::name)
            .collect(Collectors.toSet());
    List<Demand> unmet =
        demands.stream()
            .filter(Demand::isOutOfRange)
            .filter(
                demand ->
                    !OWN_RULES.contains(demand.name())
                        || !unmetByTensorFlow.contains(demand.name()))
            .toList();
    if (unmet.isEmpty()) {
      return Outcome.ruledOut(
          CAUSE.message("fit", "All packages that TensorFlow asks for are in its range"));
    }
    return Outcome.found(weighed(unmet, tensorFlow, Trial.of(snapshot)));
  }

  private static Diagnosis weighed(List<Demand> unmet, TensorFlow tensorFlow, Trial trial) {
    List<Demand> named =
        trial
            .failure()
            .map(failure -> unmet.stream().filter(d -> isNamedBy(d, failure)).toList())
            .orElseGet(List::of);
    Diagnosis diagnosis = diagnosis(named.isEmpty() ? unmet : named, tensorFlow);
    return switch (trial.fit(failure -> !named.isEmpty())) {
      case SHOWN, WORKS -> diagnosis;
      case UNTRIED -> Decisions.possiblyByImport(diagnosis);
      case ELSEWHERE -> diagnosis.withExplains(List.of());
    };
  }

  private static boolean isNamedBy(Demand demand, Failure failure) {
    return demand.installed().orElseThrow().importPackages().stream()
        .anyMatch(
            module ->
                failure.says("'" + module + "'", "'" + module + ".", "from " + module)
                    || failure.files().stream()
                        .map(file -> file.replace('\\', '/'))
                        .anyMatch(file -> file.contains("site-packages/" + module)));
  }

  private static Diagnosis diagnosis(List<Demand> unmet, TensorFlow tensorFlow) {
    Map<String, String> ranges =
        unmet.stream()
            .collect(
                Collectors.toMap(
                    Demand::name, Demand::range, (first, second) -> first + "," + second));
    List<String> requirements =
        unmet.stream()
            .map(Demand::name)
            .distinct()
            .sorted()
            .map(name -> name + ranges.get(name))
            .toList();
    return CAUSE.diagnosis(
        unmet.stream().map(DependencyVersionMismatchRule::evidence).toList(),
        List.of(Cures.newEnvironment(tensorFlow, ranges), new Cure.Install(requirements)));
  }

  private static Evidence evidence(Demand demand) {
    Distribution there = demand.installed().orElseThrow();
    return new Evidence(
        Evidence.Kind.PACKAGE,
        CAUSE.message(
            "outside",
            "{name} {version} is installed, but {by} asks for {range}",
            Map.of(
                "name", there.name(),
                "version", there.version(),
                "by", demand.by().name() + " " + demand.by().version(),
                "range", demand.range())),
        there.metadata());
  }
}
