package org.pywrapdoctor.diagnosis.rule.companion;

import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.Snapshot;

/// The package ml-dtypes is outside the range that TensorFlow asks for. JAX and ONNX often bring
/// it.
public final class MlDtypesMismatchRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-307",
              "ml-dtypes-mismatch",
              "The package ml-dtypes does not fit TensorFlow",
              "TensorFlow and ml-dtypes share number types, and TensorFlow uses names of it that other"
                  + " versions do not have. Packages such as JAX or ONNX often bring another"
                  + " version.")
          .explaining(Explains.IMPORT, Explains.COMPUTATION);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    return DeclaredRange.judge(CAUSE, "ml-dtypes", snapshot, knowledge);
  }
}
