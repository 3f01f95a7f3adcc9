package org.pywrapdoctor.diagnosis.rule.installation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Failure;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.rule.TensorFlow;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.ModulePath;
import org.pywrapdoctor.snapshot.ModulePath.Origin;
import org.pywrapdoctor.snapshot.ModulePath.Provider;
import org.pywrapdoctor.snapshot.Snapshot;

/// Python takes TensorFlow's source code for the package; TensorFlow's `self_check.py` says so.
public final class SourceTreeRule implements Rule {
  private static final String TEXT = "import tensorflow from its source directory";
  private static final Set<Origin> OWN =
      EnumSet.of(Origin.WORKING_FOLDER, Origin.SCRIPT_FOLDER, Origin.PYTHONPATH);

  private static final Cause CAUSE =
      Cause.everywhere(
          "PD-225",
          "running-from-source-tree",
          "Python runs inside TensorFlow's source folder",
          "Python takes the folder tensorflow of the source code in place of the installed package."
              + " The native parts are not there.");

  @Override
  public Cause cause() {
    return CAUSE;
  }

  /// Renaming the folder, as for a file of the person's own, would be the wrong advice.
  @Override
  public Set<String> leadsTo() {
    return Set.of("shadowing-module");
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<Provider> source =
        snapshot.modulePath().ifKnown().flatMap(path -> ownTensorFlow(path));
    boolean said = Trial.of(snapshot).failure().filter(SourceTreeRule::says).isPresent();
    if (source.isEmpty() || !said) {
      return Outcome.notTested();
    }
    Evidence taken =
        new Evidence(
            Evidence.Kind.FILE,
            CAUSE.message("taken", "Python takes this for TensorFlow, which says it is its source"),
            source.get().file());
    return Outcome.found(CAUSE.diagnosis(List.of(taken), List.of(cure())));
  }

  private static Optional<Provider> ownTensorFlow(ModulePath path) {
    return path.provider(TensorFlow.NAME)
        .filter(provider -> OWN.contains(path.entries().get(provider.entry()).origin()));
  }

  /// TensorFlow raises it because of an earlier exception, so the whole chain counts.
  private static boolean says(Failure failure) {
    return failure.printed(TEXT)
        || failure.stage().stream()
            .flatMap(stage -> stage.errors().stream())
            .anyMatch(error -> error.message().contains(TEXT));
  }

  private static Cure cure() {
    return new Cure.ByHand(
        CAUSE.message("elsewhere", "Start Python in another folder"),
        List.of(
            CAUSE.message("elsewhere-step", "Change to a folder outside TensorFlow's source code")),
        List.of(),
        false);
  }
}
