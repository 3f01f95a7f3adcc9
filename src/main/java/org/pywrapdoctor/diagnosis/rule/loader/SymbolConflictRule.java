package org.pywrapdoctor.diagnosis.rule.loader;

import java.util.Optional;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.snapshot.Snapshot;

/// On Linux and macOS TensorFlow alone works, but not after another package with native code: both
/// define the same symbols, or bring another copy of the same library.
public final class SymbolConflictRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-313",
              "symbol-conflict-crash",
              "Another package disturbs TensorFlow's native code",
              "TensorFlow works alone, but not after another package that your program imports"
                  + " before it. Both bring native code with the same names, and what is loaded"
                  + " first serves both. When TensorFlow is imported first, both usually work.")
          .on(OperatingSystem.LINUX, OperatingSystem.MACOS)
          .explaining(Explains.IMPORT, Explains.COMPUTATION);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    boolean here =
        snapshot.machine().ifKnown().stream()
            .anyMatch(machine -> CAUSE.platforms().contains(machine.operatingSystem()));
    if (!here) {
      return Outcome.notTested();
    }
    Trial trial = Trial.of(snapshot);
    Optional<ImportOrder> order = ImportOrder.in(trial).filter(_ -> !StaticTlsRule.isNamed(trial));
    return order
        .map(
            shown ->
                Outcome.found(
                    CAUSE.diagnosis(shown.evidence(CAUSE, PathStyle.POSIX), shown.cures(CAUSE))))
        .or(() -> ImportOrder.innocence(CAUSE, trial).map(Outcome::ruledOut))
        .orElseGet(Outcome::notTested);
  }
}
