package org.pywrapdoctor.diagnosis.rule.installation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.rule.Cures;
import org.pywrapdoctor.diagnosis.rule.Decisions;
import org.pywrapdoctor.diagnosis.rule.Demand;
import org.pywrapdoctor.diagnosis.rule.TensorFlow;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.Snapshot;

/// The distribution `tensorflow` is one without files that only asks for the one that holds them
/// (tensorflow-intel, tensorflow-macos, tensorflow-cpu-aws), and that one is not there.
public final class TensorFlowIntelMissingRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
          "PD-213",
          "tensorflow-intel-missing",
          "The package with TensorFlow's files is missing",
          "On some systems the package tensorflow is empty and only asks for another one that holds"
              + " the files, such as tensorflow-intel on Windows. That one is not installed. Lock"
              + " files made on another system often leave it out.");

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Set<String> leadsTo() {
    return Set.of(
        "hollow-package",
        "wrong-interpreter-selected",
        "tensorflow-not-installed",
        "missing-dependency");
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<TensorFlow> tensorFlow = TensorFlow.in(snapshot, knowledge);
    if (tensorFlow.isEmpty() || tensorFlow.get().stubs().isEmpty()) {
      return Outcome.notTested();
    }
    Optional<Demand> unmet =
        Demand.of(snapshot, knowledge).stream()
            .filter(demand -> tensorFlow.get().stubs().contains(demand.by()))
            .filter(demand -> knowledge.names().contains(demand.name()))
            .filter(demand -> demand.installed().isEmpty())
            .findFirst();
    if (unmet.isEmpty()) {
      return Outcome.notTested();
    }
    if (!tensorFlow.get().owners().isEmpty()) {
      return Outcome.ruledOut(CAUSE.message("there", "Another package holds the files"));
    }
    return Outcome.found(
        Decisions.weighed(
            CAUSE.diagnosis(List.of(evidence(unmet.get())), cures(unmet.get(), tensorFlow.get())),
            Trial.of(snapshot),
            failure -> failure.says("tensorflow")));
  }

  private static Evidence evidence(Demand unmet) {
    return new Evidence(
        Evidence.Kind.PACKAGE,
        CAUSE.message(
            "unmet",
            "{package} {version} holds no files and asks for {holder} {range}, which is not"
                + " installed",
            Map.of(
                "package", unmet.by().name(),
                "version", unmet.by().version(),
                "holder", unmet.requirement().name(),
                "range", unmet.range())),
        unmet.by().metadata());
  }

  private static List<Cure> cures(Demand unmet, TensorFlow tensorFlow) {
    String requirement = unmet.requirement().name() + unmet.requirement().versions();
    return List.of(new Cure.Install(List.of(requirement)), Cures.newEnvironment(tensorFlow));
  }
}
