package org.pywrapdoctor.diagnosis.rule.interpreter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Outcome;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.knowledge.PythonMinor;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.Machine;
import org.pywrapdoctor.snapshot.Snapshot;

/// A 32-bit Python on a 64-bit computer: TensorFlow has never had a wheel for it.
public final class WrongArchitectureRule implements Rule {

  private static final Cause CAUSE =
      Cause.everywhere(
          "PD-207",
          "wrong-architecture-python",
          "This Python is a 32-bit program",
          "TensorFlow exists for 64-bit Python only. This Python is built for 32 bits, although"
              + " the computer has 64, so pip finds no TensorFlow for it. A 64-bit Python can be"
              + " installed beside it.");

  @Override
  public Cause cause() {
    return CAUSE;
  }

  @Override
  public Set<String> leadsTo() {
    return Set.of(
        "unsupported-python-version",
        "wheel-for-other-platform",
        "wheel-for-other-python",
        "wrong-interpreter-selected",
        "tensorflow-not-installed",
        "hollow-package",
        "wrong-architecture-dll",
        "missing-dependency");
  }

  @Override
  public Outcome examine(Snapshot snapshot, Knowledge knowledge) {
    Optional<Machine> machine = snapshot.machine().ifKnown();
    Optional<Interpreter> python = snapshot.python();
    Optional<Architecture> architecture = python.flatMap(Interpreter::architecture);
    if (machine.isEmpty() || architecture.isEmpty()) {
      return Outcome.notTested();
    }
    if (!is32Bit(architecture.get()) || is32Bit(machine.get().architecture())) {
      return Outcome.ruledOut(
          CAUSE.message(
              "fits",
              "Python is built for {architecture}",
              Map.of("architecture", architecture.get().id())));
    }
    if (Trial.of(snapshot).imports()) {
      return Outcome.notTested();
    }
    return Outcome.found(
        CAUSE.diagnosis(
            List.of(evidence(python.get(), architecture.get(), machine.get())),
            cures(machine.get(), knowledge)));
  }

  private static boolean is32Bit(Architecture architecture) {
    return architecture == Architecture.X86 || architecture == Architecture.ARM;
  }

  private static Evidence evidence(Interpreter python, Architecture architecture, Machine machine) {
    return new Evidence(
        Evidence.Kind.FILE,
        CAUSE.message(
            "header",
            "The program is built for {architecture}; the computer is {machine}",
            Map.of("architecture", architecture.id(), "machine", machine.architecture().id())),
        python.path());
  }

  private static List<Cure> cures(Machine machine, Knowledge knowledge) {
    List<String> pythons =
        knowledge
            .builds()
            .pythons(machine.operatingSystem(), machine.architecture())
            .reversed()
            .stream()
            .map(PythonMinor::toString)
            .toList();
    return List.of(
        new Cure.OtherPython(pythons),
        new Cure.ByHand(
            CAUSE.message("install", "Install a 64-bit Python"),
            List.of(
                CAUSE.message("download", "Download the 64-bit installer of Python and run it"),
                CAUSE.message(
                    "choose", "Then choose that Python here and make a new environment with it")),
            List.of("https://www.python.org/downloads/"),
            false));
  }
}
