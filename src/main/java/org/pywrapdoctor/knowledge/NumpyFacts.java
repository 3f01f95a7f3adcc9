package org.pywrapdoctor.knowledge;

import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.knowledge.Compatibility.Verdict;
import org.pywrapdoctor.requirement.SpecifierSet;
import org.pywrapdoctor.requirement.Version;

/// Which NumPy is too new for which TensorFlow.
public final class NumpyFacts {
  private final List<Break> breaks;

  private NumpyFacts(List<Break> breaks) {
    this.breaks = breaks;
  }

  static NumpyFacts read(DataFiles files) {
    return new NumpyFacts(
        DataFile.rows(files.json("numpy.json"), "breaks")
            .map(
                row ->
                    new Break(
                        SpecifierSet.of(DataFile.text(row, "tensorflow")),
                        Version.of(DataFile.text(row, "below")),
                        DataFile.text(row, "why")))
            .toList());
  }

  /// Whether a TensorFlow works with an installed NumPy. The first reason that applies is named.
  public Compatibility check(Version tensorflow, Version numpy) {
    return breaks.stream()
        .filter(rule -> rule.tensorflow().contains(tensorflow))
        .filter(rule -> numpy.compareTo(rule.below()) >= 0)
        .findFirst()
        .map(rule -> Compatibility.fails(rule.why()))
        .orElse(Compatibility.of(Verdict.LIKELY_WORKS));
  }

  /// The oldest NumPy that a TensorFlow does not work with; empty when none is known.
  public Optional<Version> below(Version tensorflow) {
    return breaks.stream()
        .filter(rule -> rule.tensorflow().contains(tensorflow))
        .map(Break::below)
        .min(Version::compareTo);
  }

  /// @param tensorflow the releases that break
  /// @param below the oldest NumPy that they break with
  /// @param why the reason
  private record Break(SpecifierSet tensorflow, Version below, String why) {}
}
