package org.pywrapdoctor.diagnosis;

import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Assessment.Unexplained;
import org.pywrapdoctor.diagnosis.Assessment.Verdict;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.snapshot.Model;
import org.pywrapdoctor.snapshot.Model.Part;
import org.pywrapdoctor.snapshot.Snapshot;

/// The one word for everything, and what is said when no cause is known; `command-line.md` defines
/// both.
final class Verdicts {

  private Verdicts() {}

  static Verdict of(Trial trial, List<Diagnosis> roots, Optional<Unexplained> unexplained) {
    if (roots.isEmpty()) {
      return trial.failure().isPresent() || unexplained.isPresent()
          ? Verdict.UNDETERMINED
          : Verdict.HEALTHY;
    }
    boolean settled =
        roots.size() == 1 || roots.stream().anyMatch(root -> root.certainty() == Certainty.CERTAIN);
    if (!settled) {
      return Verdict.UNDETERMINED;
    }
    return trial.imports() ? Verdict.DEGRADED : Verdict.BROKEN;
  }

  /// What a model needs that no version brings: whole bytes, or the person's own classes.
  private static Message next(Snapshot snapshot) {
    Optional<Model> model = snapshot.model().ifKnown();
    if (model.filter(read -> !read.problems().isEmpty()).isPresent()) {
      return Message.of(
          "unexplained.model-damaged",
          "The model itself is damaged: {problems}. Copy or download it again, or save it again",
          "problems",
          String.join("; ", model.get().problems()));
    }
    if (model.filter(read -> read.has(Part.WEIGHTS_ONLY)).isPresent()) {
      return Message.of(
          "unexplained.model-weights",
          "The file holds weights alone: build the model in your program, then call load_weights");
    }
    return Message.of(
        "unexplained.model",
        "If the model has classes of your own, import them and give them to load_model as"
            + " custom_objects; else save the report, and show it to who made the model");
  }

  /// A model that is damaged, without having been loaded.
  static Optional<Unexplained> damaged(Snapshot snapshot) {
    return snapshot
        .model()
        .ifKnown()
        .filter(model -> !model.problems().isEmpty())
        .map(
            _ ->
                new Unexplained(
                    Message.of("unexplained.model-what", "The model is not whole"),
                    Optional.empty(),
                    List.of(),
                    next(snapshot)));
  }

  /// What is left to say about a failure that no root accounts for.
  static Unexplained unexplained(Failure failure, Snapshot snapshot) {
    if (failure.part() == Explains.MODEL) {
      return new Unexplained(
          ProcessEvidence.task(failure),
          failure.attempt().exitCode(),
          ProcessEvidence.lastLines(failure),
          next(snapshot));
    }
    return new Unexplained(
        ProcessEvidence.task(failure),
        failure.attempt().exitCode(),
        ProcessEvidence.lastLines(failure),
        Message.of(
            "unexplained.next",
            "Save the report, and show it to the person who looks after this computer, or open an"
                + " issue at https://github.com/tensorflow/tensorflow/issues with the last lines"
                + " above, the versions of Python and TensorFlow, and your operating system."));
  }
}
