package org.pywrapdoctor.remedy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.knowledge.Build;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.knowledge.PythonMinor;
import org.pywrapdoctor.knowledge.Target;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.requirement.Version;
import org.pywrapdoctor.snapshot.CLibrary;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.Machine;
import org.pywrapdoctor.snapshot.Snapshot;

/// Chooses the TensorFlow and the Python of a new environment: the person's own where a wheel fits,
/// else the nearest that fits. The Python is kept before the version of TensorFlow, since it is the
/// one that is there.
final class Chooser {
  private final Knowledge knowledge;

  Chooser(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// Empty when no TensorFlow is published for the computer, or the computer is not known.
  Optional<Choice> choose(Snapshot snapshot, Wish wish) {
    Optional<Machine> machine = snapshot.machine().ifKnown();
    if (machine.isEmpty()) {
      return Optional.empty();
    }
    Optional<Interpreter> own = snapshot.python();
    OperatingSystem system = machine.get().operatingSystem();
    Architecture architecture = architecture(machine.get(), own, wish);
    Optional<PythonMinor> python = Pythons.minorOf(snapshot);
    List<PythonMinor> candidates = pythons(snapshot, wish, python, system, architecture);
    return Stream.of(wish.gpu(), false)
        .distinct()
        .flatMap(
            gpu ->
                candidates.stream()
                    .map(minor -> new Target(system, architecture, minor))
                    .flatMap(target -> build(target, wish, gpu, machine.get()).stream())
                    .limit(1))
        .findFirst()
        .map(choice -> explained(choice, wish, python));
  }

  /// That of the person's own Python; where a diagnosis asks for another Python, that of the
  /// system.
  private Architecture architecture(Machine machine, Optional<Interpreter> own, Wish wish) {
    Stream<Architecture> ofOwn = own.flatMap(Interpreter::architecture).stream();
    Stream<Architecture> ofSystem = Stream.of(machine.architecture());
    List<Architecture> inOrder =
        (wish.pythons().isEmpty() ? Stream.concat(ofOwn, ofSystem) : Stream.concat(ofSystem, ofOwn))
            .toList();
    return inOrder.stream()
        .filter(a -> !knowledge.builds().pythons(machine.operatingSystem(), a).isEmpty())
        .findFirst()
        .orElse(inOrder.getFirst());
  }

  /// The person's own Python first unless a diagnosis names others; then those that are on the
  /// computer, then the newest.
  private List<PythonMinor> pythons(
      Snapshot snapshot,
      Wish wish,
      Optional<PythonMinor> own,
      OperatingSystem system,
      Architecture architecture) {
    List<PythonMinor> named = wish.pythons().isEmpty() ? own.stream().toList() : wish.pythons();
    List<PythonMinor> present =
        Pythons.usable(snapshot, architecture).stream()
            .flatMap(other -> other.version().flatMap(PythonMinor::parse).stream())
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
    List<PythonMinor> published =
        List.copyOf(knowledge.builds().pythons(system, architecture)).reversed();
    Stream<PythonMinor> namedAndPresent = named.stream().filter(present::contains);
    Stream<PythonMinor> fitting =
        wish.tensorflow().stream()
            .flatMap(
                v ->
                    knowledge.builds().pythons(v, system, architecture, false).reversed().stream());
    return Stream.of(namedAndPresent, named.stream(), fitting, present.stream(), published.stream())
        .flatMap(pythons -> pythons)
        .distinct()
        .toList();
  }

  private Optional<Choice> build(Target target, Wish wish, boolean gpu, Machine machine) {
    return knowledge.builds().all(target, gpu).stream()
        .filter(build -> runsOn(build, machine))
        .filter(build -> knowledge.pins().of(build, target, gpu).withoutWheel().isEmpty())
        .max(Nearness.to(wish.tensorflow()))
        .map(build -> new Choice(target, build, gpu, Optional.empty()));
  }

  private static boolean runsOn(Build build, Machine machine) {
    Optional<CLibrary> library = machine.cLibrary().ifKnown();
    if (library.filter(found -> !found.family().equals("glibc")).isPresent()) {
      return false;
    }
    Optional<Version> glibc = library.flatMap(CLibrary::version).flatMap(Version::parse);
    return glibc.isEmpty()
        || build.wheel().glibc().map(floor -> floor.compareTo(glibc.get()) <= 0).orElse(true);
  }

  private static Choice explained(Choice choice, Wish wish, Optional<PythonMinor> own) {
    PythonMinor python = choice.target().python();
    Version version = choice.build().version();
    Optional<Message> moved =
        own.filter(minor -> !minor.equals(python))
            .map(
                minor ->
                    Message.of(
                        "remedy.other-python",
                        "No TensorFlow that helps here has a wheel for Python {old};"
                            + " Python {new} has one",
                        "old",
                        minor.toString(),
                        "new",
                        python.toString()))
            .or(
                () ->
                    wish.tensorflow()
                        .filter(wanted -> !wanted.equals(version))
                        .map(
                            wanted ->
                                Message.of(
                                    "remedy.other-version",
                                    "TensorFlow {old} has no wheel that fits here;"
                                        + " {new} is the nearest that has",
                                    "old",
                                    wanted.toString(),
                                    "new",
                                    version.toString())));
    return new Choice(choice.target(), choice.build(), choice.gpu(), moved);
  }
}
