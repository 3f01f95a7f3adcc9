package org.pywrapdoctor.diagnosis.rule.companion;

import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.Snapshot;

/// The package h5py is outside the range that TensorFlow asks for; saved models then cannot be
/// read.
public final class H5pyMismatchRule implements Rule {

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
    return DeclaredRange.judge(CAUSE, "h5py", snapshot, knowledge);
  }
}
