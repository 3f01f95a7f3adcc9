package org.pywrapdoctor.wizard.step.python;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.wizard.state.Judged;
import org.pywrapdoctor.wizard.state.State;
import org.pywrapdoctor.wizard.word.Paths;
import org.pywrapdoctor.wizard.word.Plain;
import org.pywrapdoctor.wizard.word.Words;

/// One Python as the table shows it: each column has a first line and a smaller second one.
///
/// @param shortName what a person calls it in a sentence
record PythonRow(
    Interpreter interpreter,
    String version,
    String architecture,
    String name,
    String shortName,
    String place,
    String tensorflow,
    Judged state,
    String reason) {

  private static final Set<String> ENVIRONMENTS = Set.of("venv", "virtualenv", "conda");

  static PythonRow of(Words words, Interpreter interpreter) {
    return new PythonRow(
        interpreter,
        interpreter.version().orElse(words.text("python.unknown")),
        architecture(words, interpreter.architecture()),
        name(words, interpreter),
        shortName(interpreter),
        interpreter.path(),
        tensorflow(words, interpreter),
        state(words, interpreter),
        reason(words, interpreter));
  }

  /// Whether every word of the search is in what the row shows.
  boolean matches(String search) {
    String all =
        (version + " " + architecture + " " + name + " " + place + " " + tensorflow)
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(search.toLowerCase(Locale.ROOT).strip().split("\\s+"))
        .allMatch(all::contains);
  }

  private static String architecture(Words words, Optional<Architecture> architecture) {
    return architecture
        .map(
            known ->
                switch (known) {
                  case X86_64 -> words.text("python.64-bit");
                  case X86, ARM -> words.text("python.32-bit");
                  case ARM64 -> words.text("python.arm64");
                  case OTHER -> words.text("python.unknown");
                })
        .orElse(words.text("python.unknown"));
  }

  private static String shortName(Interpreter interpreter) {
    return ENVIRONMENTS.contains(interpreter.kind())
        ? Plain.text(Paths.environment(interpreter.prefix()))
        : interpreter.path();
  }

  /// An environment has a name of its own; other Pythons are known by where they come from.
  private static String name(Words words, Interpreter interpreter) {
    String kind = kind(words, interpreter.kind());
    if (!ENVIRONMENTS.contains(interpreter.kind())) {
      return kind;
    }
    String name = Plain.text(Paths.environment(interpreter.prefix()));
    return interpreter
        .manager()
        .filter(manager -> !manager.equals(interpreter.kind()))
        .map(
            manager -> words.text("python.managed", "name", name, "kind", kind, "manager", manager))
        .orElse(words.text("python.name", "name", name, "kind", kind));
  }

  private static String kind(Words words, String kind) {
    return switch (kind) {
      case "venv", "virtualenv" -> words.text("python.kind.venv");
      case "conda" -> words.text("python.kind.conda");
      case "system" -> words.text("python.kind.system");
      case "store" -> words.text("python.kind.store");
      case "homebrew" -> words.text("python.kind.homebrew");
      case "xcode" -> words.text("python.kind.xcode");
      case "other" -> words.text("python.kind.other");
      default -> kind;
    };
  }

  private static String tensorflow(Words words, Interpreter interpreter) {
    return interpreter.tensorflow().isEmpty()
        ? words.text("python.no-tensorflow")
        : interpreter.tensorflow().stream()
            .map(installed -> installed.distribution() + " " + installed.version())
            .collect(Collectors.joining(", "));
  }

  private static Judged state(Words words, Interpreter interpreter) {
    if (interpreter.broken().isPresent()) {
      return new Judged(State.PROBLEM, words.text("python.broken"));
    }
    if (needsOtherArchitecture(interpreter)) {
      return new Judged(State.WARNING, words.text("python.unfit"));
    }
    return new Judged(
        State.FINE,
        words.text(interpreter.suggested().isPresent() ? "python.suggested" : "python.found"));
  }

  private static String reason(Words words, Interpreter interpreter) {
    if (interpreter.broken().isEmpty() && needsOtherArchitecture(interpreter)) {
      return words.text("python.needs-64-bit");
    }
    return interpreter.broken().or(interpreter::suggested).orElse("");
  }

  /// No TensorFlow wheel was ever published for these (every file name since 1.15).
  private static boolean needsOtherArchitecture(Interpreter interpreter) {
    return interpreter
        .architecture()
        .filter(known -> known == Architecture.X86 || known == Architecture.ARM)
        .isPresent();
  }
}
