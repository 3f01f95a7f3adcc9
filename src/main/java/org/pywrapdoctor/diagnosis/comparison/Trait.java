package org.pywrapdoctor.diagnosis.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.snapshot.Answer;
import org.pywrapdoctor.snapshot.CLibrary;
import org.pywrapdoctor.snapshot.CpuFeature;
import org.pywrapdoctor.snapshot.Gpu;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.Machine;
import org.pywrapdoctor.snapshot.Snapshot;

/// What a computer and its Python are like, each in one short text.
enum Trait {
  PYTHON("Python", 45, python(Interpreter::minorVersion), "Make an environment with Python {a}"),
  PATCH("release of Python", 8, python(Interpreter::version), "Python {a} is not needed for this"),
  ARCHITECTURE(
      "architecture of Python",
      92,
      python(python -> python.architecture().map(Architecture::id)),
      "Install a Python for {a}"),
  KIND(
      "kind of environment",
      8,
      python(python -> Optional.of(python.kind())),
      "Make an environment as on the first: {a}"),
  SYSTEM(
      "operating system",
      30,
      machine(machine -> Optional.of(machine.operatingSystem().displayName())),
      "Use {a}, if you can"),
  SYSTEM_RELEASE(
      "release of the system",
      5,
      machine(machine -> Optional.of(machine.systemName())),
      "Nothing needs to be done about this first"),
  AVX(
      "AVX",
      96,
      machine(machine -> machine.cpu().ifKnown().flatMap(cpu -> word(cpu.has(CpuFeature.AVX)))),
      "No setting adds AVX to a processor: use another computer, or a build without AVX"),
  PROCESSOR(
      "processor",
      2,
      machine(machine -> machine.cpu().ifKnown().map(cpu -> cpu.name())),
      "Nothing needs to be done about this first"),
  C_LIBRARY(
      "C library",
      8,
      machine(machine -> machine.cLibrary().ifKnown().flatMap(Trait::words)),
      "Use a system at least as new as the first, or a container of it"),
  CARDS(
      "graphics cards",
      8,
      gpu(gpu -> Optional.of(cards(gpu))),
      "Nothing needs to be done about this first"),
  DRIVER(
      "graphics driver",
      10,
      gpu(gpu -> gpu.nvidia().ifKnown().map(Gpu.NvidiaDriver::version)),
      "For the graphics card, install the driver {a} or a newer one");

  private final String subject;
  private final int weight;
  private final Function<Snapshot, Optional<String>> reader;
  private final String change;

  Trait(String subject, int weight, Function<Snapshot, Optional<String>> reader, String change) {
    this.subject = subject;
    this.weight = weight;
    this.reader = reader;
    this.change = change;
  }

  /// How it is on a computer; empty text when that is not known.
  String of(Snapshot snapshot) {
    return reader.apply(snapshot).orElse("");
  }

  boolean differs(Snapshot a, Snapshot b) {
    String one = of(a);
    String other = of(b);
    return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
  }

  /// All that differ; what follows from another one is left out.
  static List<Difference> differences(Sides sides, Snapshot a, Snapshot b) {
    return Arrays.stream(values())
        .filter(trait -> trait.differs(a, b))
        .filter(trait -> trait != PATCH || !PYTHON.differs(a, b))
        .filter(trait -> (trait != SYSTEM_RELEASE && trait != C_LIBRARY) || !SYSTEM.differs(a, b))
        .map(trait -> trait.difference(sides, a, b))
        .toList();
  }

  private Difference difference(Sides sides, Snapshot a, Snapshot b) {
    return new Difference(
        subject,
        of(a),
        of(b),
        weight,
        sides.values(subject, of(a), of(b)),
        sides.message(
            name().toLowerCase(Locale.ROOT).replace('_', '-') + "-change", change, "a", of(a)));
  }

  private static Function<Snapshot, Optional<String>> python(
      Function<Interpreter, Optional<String>> part) {
    return snapshot -> snapshot.python().flatMap(part);
  }

  private static Function<Snapshot, Optional<String>> machine(
      Function<Machine, Optional<String>> part) {
    return snapshot -> snapshot.machine().ifKnown().flatMap(part);
  }

  private static Function<Snapshot, Optional<String>> gpu(Function<Gpu, Optional<String>> part) {
    return snapshot -> snapshot.gpu().ifKnown().flatMap(part);
  }

  private static Optional<String> words(CLibrary library) {
    return library.version().map(version -> library.family() + " " + version);
  }

  private static Optional<String> word(Answer answer) {
    return switch (answer) {
      case YES -> Optional.of("yes");
      case NO -> Optional.of("no");
      case UNKNOWN -> Optional.empty();
    };
  }

  private static String cards(Gpu gpu) {
    return gpu.cards().isEmpty()
        ? "none"
        : gpu.cards().stream().map(Gpu.Card::name).collect(Collectors.joining(", "));
  }
}
