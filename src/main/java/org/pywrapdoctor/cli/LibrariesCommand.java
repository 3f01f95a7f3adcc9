package org.pywrapdoctor.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.pywrapdoctor.probe.interpreter.InterpreterSelector;
import org.pywrapdoctor.probe.interpreter.Selection;
import org.pywrapdoctor.probe.nativelib.FileAnswer;
import org.pywrapdoctor.probe.nativelib.FileLibraries;
import org.pywrapdoctor.report.Visible;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;
import org.pywrapdoctor.snapshot.Request;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows which native libraries one file needs, and what the operating system's loader makes of
/// them. Nothing is loaded or started.
@Command(
    description = "Show the native libraries that one file needs; nothing is loaded.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class)
final class LibrariesCommand implements Callable<Integer> {
  private final Practice practice;
  private final Terminal terminal;

  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "FILE", description = "A library, an extension module or a program.")
  private String file = "";

  @Option(
      names = "--python",
      paramLabel = "P",
      description =
          "The Python whose search rules count: an executable, an environment's folder or a name on"
              + " PATH. It is read, not started.")
  private Optional<String> python = Optional.empty();

  LibrariesCommand(Practice practice, Terminal terminal) {
    this.practice = practice;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String path = new Inputs(practice.host()).absolute(file);
    Request request = Request.of(practice.host().workingFolder());
    Selection selection =
        new InterpreterSelector(practice.host(), practice.knowledge())
            .select(python.map(request::withPython).orElse(request));
    if (python.isPresent() && !(selection instanceof Selection.Selected)) {
      return terminal.fail(Problem.noPython(selection.inWords()), common.json());
    }
    Optional<Interpreter> chosen =
        selection instanceof Selection.Selected(var selected)
            ? Optional.of(selected.interpreter())
            : Optional.empty();
    return switch (new FileLibraries(practice.host(), practice.knowledge())
        .of(path, chosen, python.isPresent())) {
      case FileAnswer.NoSuchFile(String problem, String hint) ->
          terminal.fail(Problem.couldNotRun("no-such-file", problem, hint), common.json());
      case FileAnswer.NoBinary(String problem, String hint) ->
          terminal.fail(Problem.couldNotRun("not-a-binary", problem, hint), common.json());
      case FileAnswer.Tree tree -> print(path, tree);
    };
  }

  private int print(String path, FileAnswer.Tree tree) {
    if (common.json()) {
      terminal.json(Answer.of(path, tree));
    } else {
      terminal.text(
          text(path, tree).lines().map(Visible::of).collect(Collectors.joining("\n", "", "\n")));
    }
    return tree.loads().equals(Optional.of(false)) ? ExitCode.FOUND : ExitCode.FINE;
  }

  private String text(String path, FileAnswer.Tree tree) {
    String verdict =
        tree.loads()
            .map(loads -> loads ? "It can be loaded." : "It cannot be loaded.")
            .orElse("Only the computer that it is for can tell whether it can be loaded.");
    String listed =
        tree.libraries().stream()
            .filter(library -> !common.quiet() || library.stops())
            .map(LibrariesCommand::line)
            .collect(Collectors.joining());
    return "%s (%s %s)\n%s\n%s"
        .formatted(path, tree.format(), tree.architecture().orElse("damaged"), verdict, listed);
  }

  private static String line(Library library) {
    String searched =
        library.status().isProblem()
            ? library.searched().stream()
                .map(place -> "      looked for by " + place + "\n")
                .collect(Collectors.joining())
            : "";
    return "  %s%s: %s%s%s%s\n%s"
        .formatted(
            library.name(),
            library.optional() ? " (optional)" : "",
            status(library),
            library.path().map(where -> ", " + where).orElse(""),
            library.rule().isEmpty() ? "" : ", by " + library.rule(),
            library.detail().isEmpty() ? "" : ", " + library.detail(),
            searched);
  }

  private static String status(Library library) {
    return library.status().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @JsonInclude
  private record Answer(
      int schema,
      String root,
      String format,
      Optional<String> architecture,
      Optional<Boolean> loads,
      List<Entry> libraries) {

    static Answer of(String path, FileAnswer.Tree tree) {
      return new Answer(
          1,
          path,
          tree.format(),
          tree.architecture(),
          tree.loads(),
          tree.libraries().stream().map(Entry::of).toList());
    }
  }

  @JsonInclude
  private record Entry(
      String name,
      Optional<String> path,
      List<String> neededBy,
      String status,
      boolean optional,
      String rule,
      String detail,
      List<String> searched) {

    static Entry of(Library library) {
      return new Entry(
          library.name(),
          library.path(),
          library.neededBy(),
          LibrariesCommand.status(library),
          library.optional(),
          library.rule(),
          library.detail(),
          library.searched());
    }
  }
}
