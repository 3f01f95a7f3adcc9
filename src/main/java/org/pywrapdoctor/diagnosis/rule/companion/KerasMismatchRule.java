package org.pywrapdoctor.diagnosis.rule.companion;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.Trial.Fit;
import org.pywrapdoctor.diagnosis.rule.Redirections;
import org.pywrapdoctor.diagnosis.rule.TensorFlow;
import org.pywrapdoctor.diagnosis.rule.model.ModelCase;
import org.pywrapdoctor.diagnosis.rule.model.ModelCures;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.requirement.Version;
import org.pywrapdoctor.snapshot.Installation;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.snapshot.Variable;

/// A Keras of another generation than TensorFlow's, or the old Keras asked for without being there.
public final class KerasMismatchRule implements Rule {

  private static final String LEGACY = "TF_USE_LEGACY_KERAS";

  private static final String[] SIGNS = {"tf_keras", "tf-keras", "Keras cannot be imported"};

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-303",
              "keras-3-mismatch",
              "Keras is of another generation than TensorFlow",
              "Since TensorFlow 2.16 the package keras is Keras 3, which differs from the Keras 2 of"
                  + " older releases. TensorFlow and keras must be of the same generation.")
          .explaining(Explains.IMPORT, Explains.COMPUTATION);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Set<String> leadsTo() {
    return Set.of("env-variable-override");
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    return legacyMissing(snapshot, knowledge)
        .or(() -> model(snapshot, knowledge))
        .orElseGet(() -> DeclaredRange.judge(CAUSE, "keras", snapshot, knowledge));
  }

  /// A model of the other generation.
  private static Optional<Outcome> model(Snapshot snapshot, Knowledge knowledge) {
    return ModelCase.of(snapshot, knowledge)
        .filter(models -> !models.betweenGenerations().isEmpty())
        .map(
            models ->
                Outcome.found(
                    ModelCures.of(CAUSE, models, knowledge)
                        .diagnosis(models.betweenGenerations())
                        .withWords(
                            CAUSE.message(
                                "model-headline", "Keras cannot load this model as it is"),
                            CAUSE.message(
                                "model-explanation",
                                "Keras 2 and Keras 3 write down and find the parts of a model in"
                                    + " different ways. TensorFlow itself is not at fault."))
                        .withExplains(List.of(Explains.MODEL))));
  }

  /// With the variable set, `tf.keras` is the package tf-keras of the same minor release.
  private static Optional<Outcome> legacyMissing(Snapshot snapshot, Knowledge knowledge) {
    List<Variable> asked =
        snapshot
            .variable(LEGACY)
            .filter(value -> List.of("true", "True", "1").contains(value))
            .map(_ -> Redirections.set(snapshot, Set.of(LEGACY)))
            .orElseGet(List::of);
    Optional<Installation> installation = snapshot.installation().ifKnown();
    Optional<Version> version =
        TensorFlow.in(snapshot, knowledge).flatMap(TensorFlow::version).flatMap(Version::parse);
    if (asked.isEmpty()
        || version.isEmpty()
        || installation.flatMap(there -> there.distribution("tf-keras")).isPresent()
        || Trial.of(snapshot).fit(failure -> failure.says(SIGNS)) != Fit.SHOWN) {
      return Optional.empty();
    }
    String range = "~=" + version.get().majorMinor() + ".0";
    return Optional.of(
        Outcome.found(
            CAUSE.diagnosis(
                asked.stream().map(Redirections::evidence).toList(),
                List.of(
                    new Cure.Install(List.of("tf-keras" + range)),
                    new Cure.NewEnvironment(
                        Map.of("tensorflow", "==" + version.get(), "tf-keras", range)),
                    new Cure.UnsetVariables(List.of(LEGACY))))));
  }
}
