package org.pywrapdoctor.diagnosis.rule.loader;

import java.util.List;
import java.util.regex.Pattern;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.rule.Decisions;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.Snapshot;

/// The C++ library that is taken lacks functions that TensorFlow's native files need.
public final class LibstdcxxTooOldRule implements Rule {

  private static final Pattern VERSION = Pattern.compile("(?:GLIBCXX|CXXABI)_[0-9.]+");

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-403",
              "libstdcxx-too-old",
              "The C++ library of this system is too old",
              "TensorFlow's native files need a newer C++ library (libstdc++) than the one that is"
                  + " found first. A conda environment or a compiler often brings an older copy.")
          .on(OperatingSystem.LINUX);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    if (snapshot.nativeLibraries().ifKnown().isEmpty()) {
      return Outcome.notTested();
    }
    MissingSymbolVersions missing = MissingSymbolVersions.in(snapshot, VERSION);
    if (missing.libraries().isEmpty()) {
      return Outcome.notTested();
    }
    return Outcome.found(
        Decisions.weighed(
            CAUSE.diagnosis(missing.evidence(CAUSE), List.of(cure())),
            Trial.of(snapshot),
            missing::isNamedBy));
  }

  private static Cure cure() {
    return new Cure.ByHand(
        CAUSE.message("update", "Use a newer C++ library"),
        List.of(
            CAUSE.message(
                "update-conda",
                "Where the library lies in a conda environment, run in it: conda install -c"
                    + " conda-forge libstdcxx-ng"),
            CAUSE.message(
                "update-system",
                "Elsewhere, update the package libstdc++6 or libstdc++ of your system, or take its"
                    + " folder out of the path where libraries are looked for")),
        List.of("https://gcc.gnu.org/onlinedocs/libstdc++/manual/abi.html"),
        false);
  }
}
