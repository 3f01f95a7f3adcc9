package org.pywrapdoctor.diagnosis.rule.loader;

import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.snapshot.Snapshot;

/// On Windows TensorFlow alone works, but not after another package: libraries of the same name are
/// in memory only once, and the package brings its own. The proof is the order alone, not the
/// mechanism, about which those who met it disagree.
public final class PreloadedLibraryRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-104",
              "dll-preloaded-by-another-package",
              "Another package loads its libraries first",
              "TensorFlow works alone, but not after another package that your program imports"
                  + " before it. Windows keeps one library of each name in memory, and the first one"
                  + " serves all. When TensorFlow is imported first, both usually work.")
          .on(OperatingSystem.WINDOWS)
          .explaining(Explains.IMPORT, Explains.COMPUTATION);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  /// What TensorFlow alone works with is not why it fails after something else.
  @Override
  public Set<String> leadsTo() {
    return Set.of("outdated-msvc-runtime", "msvc-runtime-hijacked", "duplicate-openmp-runtime");
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    boolean windows =
        snapshot.machine().ifKnown().stream()
            .anyMatch(machine -> machine.operatingSystem() == OperatingSystem.WINDOWS);
    if (!windows) {
      return Outcome.notTested();
    }
    Trial trial = Trial.of(snapshot);
    Optional<ImportOrder> order = ImportOrder.in(trial);
    return order
        .map(
            shown ->
                Outcome.found(
                    CAUSE.diagnosis(shown.evidence(CAUSE, PathStyle.WINDOWS), shown.cures(CAUSE))))
        .or(() -> ImportOrder.innocence(CAUSE, trial).map(Outcome::ruledOut))
        .orElseGet(Outcome::notTested);
  }
}
