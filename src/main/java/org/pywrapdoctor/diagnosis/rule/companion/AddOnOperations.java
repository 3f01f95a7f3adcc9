package org.pywrapdoctor.diagnosis.rule.companion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.rule.model.ModelCase;
import org.pywrapdoctor.knowledge.AddOn;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.Snapshot;

/// A model that uses operations which an add-on brings.
final class AddOnOperations {
  private static final int MOST_NAMES = 5;

  private AddOnOperations() {}

  /// Empty when there is no such model.
  static Optional<Outcome> examine(Cause cause, Snapshot snapshot, Knowledge knowledge) {
    Optional<ModelCase> models = ModelCase.of(snapshot, knowledge);
    List<String> operations = models.map(ModelCase::addOnOperations).orElseGet(List::of);
    if (operations.isEmpty()) {
      return Optional.empty();
    }
    Optional<AddOn> addOn =
        operations.stream().flatMap(name -> knowledge.models().addOn(name).stream()).findFirst();
    boolean installed =
        addOn
            .flatMap(
                known ->
                    snapshot
                        .installation()
                        .ifKnown()
                        .flatMap(there -> there.distribution(known.distribution())))
            .isPresent();
    List<Evidence> evidence = new ArrayList<>(models.get().evidence(cause, List.of()));
    evidence.add(
        new Evidence(
            Evidence.Kind.FILE,
            cause.message(
                "model-operations",
                "It uses operations that TensorFlow itself does not have: {names}",
                "names",
                String.join(", ", operations.stream().limit(MOST_NAMES).toList())),
            models.get().model().path()));
    addOn
        .map(
            known ->
                new Evidence(
                    Evidence.Kind.PACKAGE,
                    installed
                        ? cause.message(
                            "add-on-there",
                            "The package {package} has them, and has to be imported first",
                            "package",
                            known.distribution())
                        : cause.message(
                            "add-on-missing",
                            "The package {package} has them, and is not installed",
                            "package",
                            known.distribution()),
                    ""))
        .ifPresent(evidence::add);
    return Optional.of(
        Outcome.found(
            cause
                .diagnosis(evidence, cures(cause, addOn, installed, models.get()))
                .withExplains(List.of(Explains.MODEL))));
  }

  private static List<Cure> cures(
      Cause cause, Optional<AddOn> addOn, boolean installed, ModelCase models) {
    List<Cure> cures = new ArrayList<>();
    addOn
        .filter(_ -> !installed)
        .map(known -> new Cure.Install(List.of(requirement(known, models))))
        .ifPresent(cures::add);
    cures.add(
        new Cure.ByHand(
            cause.message("import-add-on", "Import what brings the operations first"),
            List.of(
                addOn
                    .map(
                        known ->
                            cause.message(
                                "import-known",
                                "Write import {module} before the model is loaded",
                                "module",
                                known.module()))
                    .orElseGet(
                        () ->
                            cause.message(
                                "import-unknown",
                                "Ask who made the model which package or library brings these"
                                    + " operations, and import or load it before the model"))),
            List.of("https://www.tensorflow.org/guide/create_op"),
            false));
    return cures;
  }

  private static String requirement(AddOn addOn, ModelCase models) {
    return addOn.sameLine()
        ? addOn.distribution() + "~=" + models.tensorflow().majorMinor() + ".0"
        : addOn.distribution();
  }
}
