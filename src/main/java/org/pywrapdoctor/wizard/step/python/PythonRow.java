package org.pywrapdoctor.wizard.step.python;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.probe.interpreter.search.Finding;
import org.pywrapdoctor.snapshot.InstalledVersion;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.wizard.state.Judged;
import org.pywrapdoctor.wizard.state.State;
import org.pywrapdoctor.wizard.word.PythonNames;
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
    String reason,
    String group)
    implements ListedRow {

  static PythonRow of(Words words, Interpreter interpreter) {
    return of(words, new Finding(interpreter, Optional.empty()));
  }

  static PythonRow of(Words words, Finding finding) {
    Interpreter interpreter = finding.interpreter();
    PythonNames names = new PythonNames(words);
    return new PythonRow(
        interpreter,
        interpreter.version().orElse(words.text("python.unknown")),
        architecture(words, interpreter.architecture()),
        names.full(interpreter),
        names.brief(interpreter),
        interpreter.path(),
        tensorflow(words, interpreter),
        state(words, finding),
        reason(words, finding),
        names.group(interpreter));
  }

  /// Its version and name in one line.
  String brief() {
    return version + "  " + shortName;
  }

  /// Its name and version, for the step list.
  String title(Words words) {
    return words.text("python.chosen", "name", shortName, "version", version);
  }

  /// Whether two rows are about the very same environment.
  boolean isSameAs(PythonRow other) {
    return place.equals(other.place)
        || interpreter.allPaths().contains(other.place)
        || other.interpreter.allPaths().contains(place);
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

  private static String tensorflow(Words words, Interpreter interpreter) {
    return interpreter.tensorflow().isEmpty()
        ? words.text("python.no-tensorflow")
        : interpreter.tensorflow().stream().map(PythonRow::named).collect(Collectors.joining(", "));
  }

  private static String named(InstalledVersion installed) {
    String name =
        installed.distribution().equals("tensorflow") ? "TensorFlow" : installed.distribution();
    return name + " " + installed.version();
  }

  private static Judged state(Words words, Finding finding) {
    Interpreter interpreter = finding.interpreter();
    if (interpreter.broken().isPresent()) {
      return new Judged(State.PROBLEM, words.text("python.broken"));
    }
    if (needsOtherArchitecture(interpreter) || finding.unsupported()) {
      return new Judged(State.WARNING, words.text("python.unfit"));
    }
    return new Judged(
        State.FINE,
        words.text(interpreter.suggested().isPresent() ? "python.suggested" : "python.found"));
  }

  private static String reason(Words words, Finding finding) {
    Interpreter interpreter = finding.interpreter();
    if (interpreter.broken().isEmpty() && needsOtherArchitecture(interpreter)) {
      return words.text("python.needs-64-bit");
    }
    if (interpreter.broken().isEmpty() && finding.unsupported()) {
      return words.text(
          interpreter.tensorflow().isEmpty() ? "python.no-build" : "python.other-build");
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
