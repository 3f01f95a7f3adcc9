package org.pywrapdoctor.diagnosis.rule.installation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pywrapdoctor.diagnosis.Failure;
import org.pywrapdoctor.diagnosis.rule.Damage;
import org.pywrapdoctor.diagnosis.rule.TensorFlow;
import org.pywrapdoctor.snapshot.Distribution;
import org.pywrapdoctor.snapshot.FileCheck.Kind;
import org.pywrapdoctor.snapshot.FileCheck.Problem;
import org.pywrapdoctor.snapshot.Installation;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;
import org.pywrapdoctor.snapshot.Snapshot;

/// The damaged files of a distribution that stands otherwise: hollow packages, files of a rival and
/// files without access rights are matters of their own.
final class OwnDamage {

  private OwnDamage() {}

  static List<Damage> in(Installation installation, TensorFlow tensorFlow) {
    return installation.distributions().stream()
        .flatMap(distribution -> of(distribution, tensorFlow).stream())
        .toList();
  }

  private static Optional<Damage> of(Distribution distribution, TensorFlow tensorFlow) {
    List<Distribution> rivals = Rivals.of(distribution, tensorFlow);
    return Damage.of(distribution)
        .filter(damage -> !damage.hollow())
        .map(
            damage ->
                damage.only(
                    problem ->
                        problem.kind() != Kind.UNREADABLE && !Rivals.brought(rivals, problem)))
        .filter(damage -> !damage.problems().isEmpty());
  }

  /// Whether a failure is of the form that one of the damaged files makes.
  static boolean explain(List<Damage> damages, Failure failure) {
    return damages.stream().anyMatch(damage -> damage.explains(failure));
  }

  /// Whether one of the files must stop something: gone, cut short, or foreign machine code.
  static boolean mustBreak(List<Damage> damages) {
    return damages.stream()
        .flatMap(damage -> damage.problems().stream())
        .anyMatch(OwnDamage::breaks);
  }

  /// Whether the operating system's loader stops at one of the files.
  static boolean stopsLoader(List<Damage> damages, Snapshot snapshot) {
    Set<String> stopping =
        snapshot.nativeLibraries().ifKnown().stream()
            .flatMap(libraries -> libraries.libraries().stream())
            .filter(library -> library.status().isProblem() && !library.optional())
            .map(Library::name)
            .map(Damage::nameOf)
            .collect(Collectors.toSet());
    return damages.stream()
        .flatMap(damage -> damage.problems().stream())
        .anyMatch(problem -> stopping.contains(Damage.nameOf(problem.path())));
  }

  private static boolean breaks(Problem problem) {
    return switch (problem.kind()) {
      case MISSING, EMPTY, SHORTER -> true;
      case LONGER, ALTERED -> Damage.isNative(problem.path());
      case UNREADABLE -> false;
    };
  }
}
