package org.pywrapdoctor.remedy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pywrapdoctor.knowledge.PythonMinor;
import org.pywrapdoctor.knowledge.Target;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Launch.Purpose;
import org.pywrapdoctor.snapshot.Snapshot;

/// The Pythons of the computer that a new environment can be made from.
final class Pythons {
  /// Prefixes that a Python shares with other programs.
  private static final Set<String> SHARED = Set.of("/", "/usr", "/usr/local", "/opt/homebrew");

  private Pythons() {}

  /// The chosen one and the others, whole ones of one architecture.
  static List<Interpreter> usable(Snapshot snapshot, Architecture architecture) {
    return Stream.concat(
            snapshot.python().filter(_ -> starts(snapshot)).stream(),
            snapshot.otherInterpreters().ifKnown().stream().flatMap(List::stream))
        .filter(python -> python.broken().isEmpty())
        .filter(python -> python.architecture().map(a -> a == architecture).orElse(true))
        .toList();
  }

  /// The minor version of the chosen one.
  static Optional<PythonMinor> minorOf(Snapshot snapshot) {
    return snapshot.python().flatMap(Interpreter::version).flatMap(PythonMinor::parse);
  }

  /// What the person made the chosen one with.
  static Tool tool(Snapshot snapshot) {
    Optional<Interpreter> python = snapshot.python();
    if (python.filter(it -> it.kind().equals("conda")).isPresent()) {
      return Tool.CONDA;
    }
    return python.flatMap(Interpreter::manager).filter("uv"::equals).isPresent()
        ? Tool.UV
        : Tool.PIP;
  }

  /// Whether pip changes the chosen one at all.
  static boolean mayBeChanged(Snapshot snapshot) {
    return starts(snapshot) && snapshot.python().filter(Interpreter::externallyManaged).isEmpty();
  }

  /// The folder of the chosen one, when nothing but this Python lies in it, so that it can be saved
  /// and put back as a whole.
  static Optional<String> changeablePrefix(Snapshot snapshot, PathStyle paths) {
    return snapshot
        .python()
        .map(Interpreter::prefix)
        .filter(paths::isAbsolute)
        .filter(prefix -> !SHARED.contains(prefix));
  }

  /// Whether the chosen one, as far as it was tried, answered at least once.
  private static boolean starts(Snapshot snapshot) {
    List<Attempt> tries =
        snapshot.launch().ifKnown().stream()
            .flatMap(launch -> launch.attempts().stream())
            .filter(attempt -> attempt.purpose() == Purpose.ANSWER)
            .toList();
    return tries.isEmpty() || tries.stream().anyMatch(attempt -> attempt.python().isPresent());
  }

  /// The executable whose pip can tell what a target needs: the chosen one when it is of that minor
  /// version, since a base may have no pip.
  static Optional<String> toAsk(Snapshot snapshot, Target target) {
    return minorOf(snapshot)
        .filter(target.python()::equals)
        .filter(_ -> starts(snapshot))
        .flatMap(_ -> snapshot.python().map(Interpreter::path))
        .or(() -> baseFor(snapshot, target));
  }

  /// The executable to make an environment with: never one inside another environment when its base
  /// is known.
  static Optional<String> baseFor(Snapshot snapshot, Target target) {
    return usable(snapshot, target.architecture()).stream()
        .filter(
            python ->
                python
                    .version()
                    .flatMap(PythonMinor::parse)
                    .filter(target.python()::equals)
                    .isPresent())
        .map(python -> python.base().orElse(python.path()))
        .findFirst();
  }
}
