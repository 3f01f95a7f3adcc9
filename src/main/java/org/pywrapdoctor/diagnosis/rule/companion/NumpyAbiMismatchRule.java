package org.pywrapdoctor.diagnosis.rule.companion;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Failure;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.diagnosis.rule.Decisions;
import org.pywrapdoctor.knowledge.Compatibility;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.requirement.SpecifierSet;
import org.pywrapdoctor.snapshot.Snapshot;

/// A NumPy whose C interface is not the one that TensorFlow's native modules were built for.
public final class NumpyAbiMismatchRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
              "PD-302",
              "numpy-abi-mismatch",
              "NumPy is of a version that TensorFlow cannot use",
              "TensorFlow's native modules are built for one generation of NumPy, and the two"
                  + " exchange data directly in memory. The NumPy that is installed is of another"
                  + " generation. Several TensorFlow releases do not say so in their metadata, so"
                  + " pip lets it in.")
          .explaining(Explains.IMPORT, Explains.COMPUTATION);

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    return Companion.of("numpy", snapshot, knowledge)
        .map(numpy -> judged(numpy, snapshot, knowledge))
        .orElseGet(Outcome::notTested);
  }

  private static Outcome judged(Companion numpy, Snapshot snapshot, Knowledge knowledge) {
    Compatibility compatibility =
        knowledge.numpy().check(numpy.version(), numpy.installedVersion());
    if (!compatibility.fails() && !numpy.isOutOfRange()) {
      return Outcome.ruledOut(numpy.fits(CAUSE));
    }
    Diagnosis diagnosis =
        CAUSE.diagnosis(evidence(numpy, compatibility), numpy.cures(working(numpy, knowledge)));
    return Outcome.found(
        switch (Trial.of(snapshot).fit(failure -> looksLikeIt(failure, numpy))) {
          case SHOWN, WORKS -> diagnosis;
          case UNTRIED -> compatibility.fails() ? diagnosis : Decisions.possiblyByImport(diagnosis);
          case ELSEWHERE ->
              compatibility.fails()
                  ? Decisions.afterTheOther(diagnosis)
                  : diagnosis.withExplains(List.of());
        });
  }

  /// NumPy's own words, or those of modules that were built for another one.
  private static boolean looksLikeIt(Failure failure, Companion numpy) {
    return !failure.killed() && saysSo(failure, numpy);
  }

  private static boolean saysSo(Failure failure, Companion numpy) {
    return numpy.isNamedBy(failure)
        || failure.says(
            "numpy", "NumPy", "_ARRAY_API", "multiarray", "() -> handle", "initialization failed")
        || failure.printed("compiled using NumPy 1.x", "_ARRAY_API", "numpy.core");
  }

  private static List<Evidence> evidence(Companion numpy, Compatibility compatibility) {
    Stream<Evidence> reason =
        compatibility.why().stream()
            .map(
                why ->
                    new Evidence(
                        Evidence.Kind.PACKAGE,
                        CAUSE.message(
                            "reason",
                            "TensorFlow {version}: {why}",
                            Map.of("version", numpy.version().toString(), "why", why)),
                        numpy.tensorFlow().distribution().orElseThrow().metadata()));
    return Stream.concat(numpy.evidence(CAUSE).stream(), reason).toList();
  }

  /// What TensorFlow declares, and what it forgets to declare.
  private static SpecifierSet working(Companion numpy, Knowledge knowledge) {
    return knowledge
        .numpy()
        .below(numpy.version())
        .map(below -> numpy.declared().and(SpecifierSet.of("<" + below)))
        .orElseGet(numpy::declared);
  }
}
