package org.pywrapdoctor.diagnosis.rule.installation;

import java.util.List;
import org.pywrapdoctor.diagnosis.Failure;
import org.pywrapdoctor.diagnosis.rule.TensorFlow;
import org.pywrapdoctor.requirement.Requirement;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.FileCheck;
import org.pywrapdoctor.snapshot.FileCheck.Problem;

/// Distributions of TensorFlow that write into the same folder: each finds the files of the other
/// where its own should be.
final class Rivals {

  private Rivals() {}

  /// The others that this one lies over each other with.
  static List<Distribution> of(Distribution distribution, TensorFlow tensorFlow) {
    List<Distribution> registered = tensorFlow.registered();
    return registered.contains(distribution)
        ? registered.stream().filter(other -> areRivals(distribution, other)).toList()
        : List.of();
  }

  /// All that lie over each other, in the order of the search.
  static List<Distribution> all(TensorFlow tensorFlow) {
    return tensorFlow.registered().stream()
        .filter(distribution -> !of(distribution, tensorFlow).isEmpty())
        .toList();
  }

  /// One that only asks for the other at its own version (a stub) is no rival of it.
  private static boolean areRivals(Distribution one, Distribution other) {
    if (one.normalizedName().equals(other.normalizedName())
        || !one.sitePackages().equals(other.sitePackages())
        || isRegisteredByConda(one)
        || isRegisteredByConda(other)) {
      return false;
    }
    return asksFor(one, other) || asksFor(other, one)
        ? !one.version().equals(other.version())
        : TensorFlow.holdsFiles(one) && TensorFlow.holdsFiles(other);
  }

  private static boolean asksFor(Distribution one, Distribution other) {
    return one.requires().stream()
        .flatMap(line -> Requirement.parse(line).stream())
        .anyMatch(requirement -> requirement.normalizedName().equals(other.normalizedName()));
  }

  /// Whether a file that is not as one distribution installed it is just what a rival installed.
  static boolean brought(List<Distribution> rivals, Problem problem) {
    return rivals.stream()
        .flatMap(rival -> rival.files().ifKnown().stream())
        .anyMatch(check -> isWhole(check, problem.path()));
  }

  private static boolean isWhole(FileCheck check, String path) {
    return check.problemCount() <= check.problems().size()
        && check.problems().stream().noneMatch(problem -> problem.path().equals(path));
  }

  /// Conda lists a package in `conda-meta` beside the `.dist-info` that the package itself brings:
  /// one package, registered twice.
  static boolean isRegisteredByConda(Distribution distribution) {
    return distribution.metadata().endsWith(".json");
  }

  /// Whether a failure is of the form that files of two versions make: native code and Python code
  /// miss names of each other, or crash.
  static boolean looksMixed(Failure failure) {
    return failure.killed()
        || failure.says(
            "undefined symbol",
            "Symbol not found",
            "has no attribute",
            "cannot import name",
            "DLL load failed",
            "No module named 'tensorflow",
            "cannot open shared object file");
  }
}
