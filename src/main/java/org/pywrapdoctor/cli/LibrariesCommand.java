package org.pywrapdoctor.cli;

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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Shows which native libraries one file needs, and what the operating system's loader makes of
/// them. Nothing is loaded or started.
final class LibrariesCommand implements Callable<Integer> {
  private static final String PYTHON = "--python";
  private static final String JSON = "--json";
  private static final String QUIET = "--quiet";

  private final Practice practice;
  private final Terminal terminal;
  private final CommandSpec spec;

  LibrariesCommand(Practice practice, Terminal terminal) {
    this.practice = practice;
    this.terminal = terminal;
    this.spec =
        WrittenOut.command(
                this, "Show the native libraries that one file needs; nothing is loaded.")
            .addOption(WrittenOut.flag(CommonOptions.JSON, JSON).build())
            .addOption(WrittenOut.flag(CommonOptions.QUIET, QUIET).build())
            .addOption(
                OptionSpec.builder(PYTHON)
                    .type(String.class)
                    .paramLabel("P")
                    .description(
                        "The Python whose search rules count: an executable, an environment's"
                            + " folder or a name on PATH. It is read, not started.")
                    .build())
            .addPositional(
                PositionalParamSpec.builder()
                    .index("0")
                    .arity("1")
                    .required(true)
                    .type(String.class)
                    .paramLabel("FILE")
                    .description("A library, an extension module or a program.")
                    .build());
  }

  /// How the command is called.
  CommandSpec spec() {
    return spec;
  }

  private ParseResult given() {
    return spec.commandLine().getParseResult();
  }

  private boolean isJson() {
    return given().hasMatchedOption(JSON);
  }

  @Override
  public Integer call() {
    String path = new Inputs(practice.host()).absolute(given().matchedPositionalValue(0, ""));
    Optional<String> python = Optional.ofNullable(given().matchedOptionValue(PYTHON, null));
    Request request = Request.of(practice.host().workingFolder());
    Selection selection =
        InterpreterSelector.withoutPackages(practice.host())
            .select(python.map(request::withPython).orElse(request));
    if (python.isPresent() && !(selection instanceof Selection.Selected)) {
      return terminal.fail(Problem.noPython(selection.inWords()), isJson());
    }
    Optional<Interpreter> chosen =
        selection instanceof Selection.Selected(var selected)
            ? Optional.of(selected.interpreter())
            : Optional.empty();
    return switch (new FileLibraries(practice.host(), practice.knowledge())
        .of(path, chosen, python.isPresent())) {
      case FileAnswer.NoSuchFile(String problem, String hint) ->
          terminal.fail(Problem.couldNotRun("no-such-file", problem, hint), isJson());
      case FileAnswer.NoBinary(String problem, String hint) ->
          terminal.fail(Problem.couldNotRun("not-a-binary", problem, hint), isJson());
      case FileAnswer.Tree tree -> print(path, tree);
    };
  }

  private int print(String path, FileAnswer.Tree tree) {
    if (isJson()) {
      terminal.json(answer(path, tree));
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
            .filter(library -> !given().hasMatchedOption(QUIET) || library.stops())
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

  /// Written node by node: to have the records' fields found out takes longer than to look for the
  /// libraries.
  private static ObjectNode answer(String path, FileAnswer.Tree tree) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("schema", 1);
    answer.put("root", path);
    answer.put("format", tree.format());
    answer.put("architecture", tree.architecture().orElse(null));
    answer.put("loads", tree.loads().orElse(null));
    ArrayNode libraries = answer.putArray("libraries");
    tree.libraries().forEach(library -> add(library, libraries.addObject()));
    return answer;
  }

  private static void add(Library library, ObjectNode entry) {
    entry.put("name", library.name());
    entry.put("path", library.path().orElse(null));
    library.neededBy().forEach(entry.putArray("neededBy")::add);
    entry.put("status", status(library));
    entry.put("optional", library.optional());
    entry.put("rule", library.rule());
    entry.put("detail", library.detail());
    library.searched().forEach(entry.putArray("searched")::add);
  }
}
