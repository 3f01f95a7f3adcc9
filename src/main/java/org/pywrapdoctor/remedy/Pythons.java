package org.pywrapdoctor.remedy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pywrapdoctor.knowledge.PythonMinor;
import org.pywrapdoctor.knowledge.Target;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.SelectedInterpreter;
import org.pywrapdoctor.snapshot.Snapshot;

/// The Pythons of the computer that a new environment can be made from.
final class Pythons {

  private Pythons() {}

  /// The chosen one and the others, whole ones of one architecture.
  static List<Interpreter> usable(Snapshot snapshot, Architecture architecture) {
    return Stream.concat(
            snapshot.interpreter().ifKnown().map(SelectedInterpreter::interpreter).stream(),
            snapshot.otherInterpreters().ifKnown().stream().flatMap(List::stream))
        .filter(python -> python.broken().isEmpty())
        .filter(python -> python.architecture().map(a -> a == architecture).orElse(true))
        .toList();
  }

  /// The minor version of the chosen one.
  static Optional<PythonMinor> minorOf(Snapshot snapshot) {
    return snapshot
        .interpreter()
        .ifKnown()
        .map(SelectedInterpreter::interpreter)
        .flatMap(Interpreter::version)
        .flatMap(PythonMinor::parse);
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
