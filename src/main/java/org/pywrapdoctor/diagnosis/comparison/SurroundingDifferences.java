package org.pywrapdoctor.diagnosis.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.snapshot.Answer;
import org.pywrapdoctor.snapshot.Cpu;
import org.pywrapdoctor.snapshot.CpuFeature;
import org.pywrapdoctor.snapshot.Gpu;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.Machine;
import org.pywrapdoctor.snapshot.SelectedInterpreter;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.snapshot.Variable;

/// What differs around TensorFlow: the Python, the computer, the variables.
final class SurroundingDifferences {
  private static final int AVX = 96;
  private static final int ARCHITECTURE = 92;
  private static final int REDIRECTS = 60;
  private static final int PYTHON = 45;
  private static final int DRIVER = 40;
  private static final int SYSTEM = 30;
  private static final int LITTLE = 8;
  private static final int NOTHING = 2;

  /// Variables that decide where Python and the loader look, or how TensorFlow runs.
  private static final Set<String> TELLING =
      Set.of("LD_LIBRARY_PATH", "LD_PRELOAD", "PYTHONPATH", "PYTHONHOME", "PYTHONNOUSERSITE");

  private SurroundingDifferences() {}

  static List<Difference> of(Snapshot a, Snapshot b) {
    List<Difference> found = new ArrayList<>();
    add(found, "Python", minor(a), minor(b), PYTHON);
    if (minor(a).equals(minor(b))) {
      add(found, "Python release", python(a, Interpreter::version), version(b), LITTLE);
    }
    add(found, "architecture of Python", architecture(a), architecture(b), ARCHITECTURE);
    add(found, "kind of environment", kind(a), kind(b), LITTLE);
    add(found, "operating system", system(a), system(b), SYSTEM);
    add(found, "system release", machine(a, Machine::systemName), release(b), NOTHING);
    add(found, "AVX", avx(a), avx(b), AVX);
    add(found, "C library", library(a), library(b), LITTLE);
    add(found, "graphics driver", driver(a), driver(b), DRIVER);
    add(found, "graphics cards", cards(a), cards(b), LITTLE);
    variables(a, b, found);
    return found;
  }

  private static void variables(Snapshot a, Snapshot b, List<Difference> found) {
    Map<String, String> first = values(a);
    Map<String, String> second = values(b);
    Set<String> names = new TreeSet<>(first.keySet());
    names.addAll(second.keySet());
    for (String name : names) {
      String one = first.getOrDefault(name, "");
      String other = second.getOrDefault(name, "");
      boolean telling =
          TELLING.contains(name) || name.startsWith("TF_") || name.startsWith("CUDA_");
      if (!one.equals(other)) {
        found.add(
            new Difference(
                "variable " + name,
                one,
                other,
                telling ? REDIRECTS : NOTHING,
                Message.of(
                    other.isEmpty() ? "compare.variable-missing" : "compare.variable",
                    other.isEmpty()
                        ? "The variable {name} is not set on the second computer"
                        : "The variable {name} has another value on the second computer",
                    "name",
                    name),
                one.isEmpty()
                    ? Message.of("compare.variable-unset", "Take {name} away", "name", name)
                    : Message.of(
                        "compare.variable-set",
                        "Set {name} to {value}",
                        "name",
                        name,
                        "value",
                        one)));
      }
    }
  }

  private static void add(
      List<Difference> found, String subject, String one, String other, int weight) {
    if (!one.equals(other) && !one.isEmpty() && !other.isEmpty()) {
      found.add(
          new Difference(
              subject,
              one,
              other,
              weight,
              Message.of(
                  "compare.surrounding",
                  "{subject}: {a} on the first computer, {b} on the second",
                  "subject",
                  subject,
                  "a",
                  one,
                  "b",
                  other),
              Message.of("compare.surrounding-change", "Use {a} there, if you can", "a", one)));
    }
  }

  private static Map<String, String> values(Snapshot snapshot) {
    Map<String, String> values = new TreeMap<>();
    snapshot.variables().ifKnown().stream()
        .flatMap(List::stream)
        .forEach((Variable v) -> v.value().ifPresent(value -> values.put(v.name(), value)));
    return values;
  }

  private static String python(Snapshot snapshot, Function<Interpreter, Optional<String>> part) {
    return snapshot
        .interpreter()
        .ifKnown()
        .map(SelectedInterpreter::interpreter)
        .flatMap(part)
        .orElse("");
  }

  private static String version(Snapshot snapshot) {
    return python(snapshot, Interpreter::version);
  }

  private static String minor(Snapshot snapshot) {
    return python(snapshot, Interpreter::minorVersion);
  }

  private static String architecture(Snapshot snapshot) {
    return python(snapshot, python -> python.architecture().map(known -> known.id()));
  }

  private static String kind(Snapshot snapshot) {
    return python(snapshot, python -> Optional.of(python.kind()));
  }

  private static String machine(Snapshot snapshot, Function<Machine, String> part) {
    return snapshot.machine().ifKnown().map(part).orElse("");
  }

  private static String release(Snapshot snapshot) {
    return machine(snapshot, Machine::systemName);
  }

  private static String system(Snapshot snapshot) {
    return machine(snapshot, machine -> machine.operatingSystem().displayName());
  }

  private static String library(Snapshot snapshot) {
    return machine(
        snapshot,
        machine ->
            machine
                .cLibrary()
                .ifKnown()
                .map(known -> known.version().map(v -> known.family() + " " + v).orElse(""))
                .orElse(""));
  }

  private static String avx(Snapshot snapshot) {
    return machine(
        snapshot,
        machine ->
            machine.cpu().ifKnown().map((Cpu cpu) -> answer(cpu.has(CpuFeature.AVX))).orElse(""));
  }

  private static String answer(Answer answer) {
    return switch (answer) {
      case YES -> "yes";
      case NO -> "no";
      case UNKNOWN -> "";
    };
  }

  private static String driver(Snapshot snapshot) {
    return snapshot
        .gpu()
        .ifKnown()
        .flatMap(gpu -> gpu.nvidia().ifKnown())
        .map(Gpu.NvidiaDriver::version)
        .orElse("");
  }

  private static String cards(Snapshot snapshot) {
    return snapshot
        .gpu()
        .ifKnown()
        .map(gpu -> String.join(", ", gpu.cards().stream().map(Gpu.Card::name).toList()))
        .orElse("");
  }
}
