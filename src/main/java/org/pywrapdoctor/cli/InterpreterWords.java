package org.pywrapdoctor.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.probe.interpreter.TensorFlowSupport;
import org.pywrapdoctor.probe.interpreter.search.FoundInterpreters;
import org.pywrapdoctor.report.Visible;
import org.pywrapdoctor.snapshot.Interpreter;

/// The Pythons of a computer as JSON and as lines for a person.
final class InterpreterWords {
  private final TensorFlowSupport support;

  InterpreterWords(TensorFlowSupport support) {
    this.support = support;
  }

  /// The answer to `interpreters --json`.
  ///
  /// @param wsl the Linux distributions inside Windows, by name; nothing is looked at in them
  record Answer(
      int schema,
      List<Entry> interpreters,
      List<FoundInterpreters.SlowPlace> slow,
      boolean complete,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> wsl) {}

  /// @param supported whether it has a build for this Python; `null` where that is not known
  @JsonInclude
  record Package(String distribution, String version, Optional<Boolean> supported) {}

  @JsonInclude
  record Entry(
      String path,
      List<String> allPaths,
      Optional<String> version,
      Optional<String> architecture,
      String kind,
      Optional<String> manager,
      Optional<String> base,
      Optional<String> broken,
      List<Package> tensorflow,
      Optional<String> suggested) {}

  Answer answer(FoundInterpreters found) {
    return new Answer(
        1,
        found.interpreters().stream().map(this::entry).toList(),
        found.slow(),
        found.complete(),
        found.wsl());
  }

  private Entry entry(Interpreter found) {
    return new Entry(
        found.path(),
        found.allPaths(),
        found.version(),
        found.architecture().map(Architecture::id),
        found.kind(),
        found.manager(),
        found.base(),
        found.broken(),
        packages(found),
        found.suggested());
  }

  private List<Package> packages(Interpreter found) {
    return found.tensorflow().stream()
        .map(
            installed ->
                new Package(
                    installed.distribution(), installed.version(), support.of(found, installed)))
        .toList();
  }

  /// One line.
  String line(Interpreter found) {
    String made = found.manager().filter(tool -> !tool.equals(found.kind())).orElse("");
    String packages =
        packages(found).stream().map(InterpreterWords::inWords).collect(Collectors.joining());
    return Visible.of(
            found.version().orElse("unknown")
                + "  "
                + found.architecture().map(Architecture::id).orElse("unknown")
                + "  "
                + (made.isEmpty() ? found.kind() : "%s (%s)".formatted(found.kind(), made))
                + "  "
                + found.path()
                + packages
                + found.broken().map(reason -> "  broken: " + reason).orElse("")
                + found.suggested().map(reason -> "  suggested: " + reason).orElse(""))
        + "\n";
  }

  private static String inWords(Package installed) {
    return "  %s %s%s"
        .formatted(
            installed.distribution(),
            installed.version(),
            installed.supported().filter(yes -> !yes).isPresent()
                ? " (has no build for this Python)"
                : "");
  }
}
