package org.pywrapdoctor.diagnosis.rule.companion;

import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.rule.TensorFlow;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.requirement.Version;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Model;
import org.pywrapdoctor.snapshot.Model.Format;
import org.pywrapdoctor.snapshot.Snapshot;

/// The package h5py is outside the range that TensorFlow asks for; saved models then cannot be
/// read.
public final class H5pyMismatchRule implements Rule {

  /// Keras of TensorFlow 2.4 is the first that takes the texts of h5py 3.
  private static final Version FIRST_WITH_TEXTS = Version.of("2.4");

  private static final Version FIRST_TEXTS = Version.of("3");

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-308",
              "h5py-mismatch",
              "The package h5py does not fit TensorFlow",
              "Keras reads and writes saved models with h5py. Newer versions of h5py answer in another"
                  + " way than older TensorFlow releases expect.")
          .explaining(Explains.IMPORT, Explains.COMPUTATION);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    return model(snapshot, knowledge)
        .orElseGet(() -> DeclaredRange.judge(CAUSE, "h5py", snapshot, knowledge));
  }

  /// An HDF5 model before a Keras that expects texts as bytes.
  private static Optional<Outcome> model(Snapshot snapshot, Knowledge knowledge) {
    Optional<Version> tensorflow =
        TensorFlow.in(snapshot, knowledge).flatMap(TensorFlow::version).flatMap(Version::parse);
    Optional<Version> h5py =
        snapshot
            .installation()
            .ifKnown()
            .flatMap(there -> there.distribution("h5py"))
            .map(Distribution::version)
            .flatMap(Version::parse);
    Optional<Model> file =
        snapshot
            .model()
            .ifKnown()
            .filter(model -> model.format() == Format.HDF5)
            .filter(model -> model.loading().ifKnown().filter(Attempt::worked).isEmpty());
    if (file.isEmpty()
        || tensorflow.filter(version -> version.compareTo(FIRST_WITH_TEXTS) < 0).isEmpty()
        || h5py.filter(version -> version.compareTo(FIRST_TEXTS) >= 0).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Outcome.found(
            CAUSE
                .diagnosis(
                    List.of(
                        new Evidence(
                            Evidence.Kind.PACKAGE,
                            CAUSE.message(
                                "model",
                                "TensorFlow {version} reads HDF5 files with h5py 2 only; h5py {h5py}"
                                    + " is installed",
                                "version",
                                tensorflow.get().toString(),
                                "h5py",
                                h5py.get().toString()),
                            file.get().path())),
                    List.of(new Cure.Install(List.of("h5py<3"))))
                .withExplains(List.of(Explains.MODEL))));
  }
}
