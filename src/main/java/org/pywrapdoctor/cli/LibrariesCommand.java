package org.pywrapdoctor.cli;

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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import tools.jackson.core.JsonGenerator;

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
    FileAnswer answer =
        new FileLibraries(practice.host(), practice.knowledge())
            .of(path, chosen, python.isPresent());
    return answer instanceof FileAnswer.Tree tree
        ? print(path, tree)
        : terminal.fail(problem((FileAnswer.None) answer), isJson());
  }

  private static Problem problem(FileAnswer.None answer) {
    return Problem.couldNotRun(
        answer.isThere() ? "not-a-binary" : "no-such-file", answer.problem(), answer.hint());
  }

  private int print(String path, FileAnswer.Tree tree) {
    if (isJson()) {
      terminal.json(json -> write(json, path, tree));
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

  private static void write(JsonGenerator json, String path, FileAnswer.Tree tree) {
    json.writeStartObject();
    json.writeNumberProperty("schema", 1);
    json.writeStringProperty("root", path);
    json.writeStringProperty("format", tree.format());
    json.writeStringProperty("architecture", tree.architecture().orElse(null));
    json.writeName("loads");
    tree.loads().ifPresentOrElse(json::writeBoolean, json::writeNull);
    json.writeArrayPropertyStart("libraries");
    tree.libraries().forEach(library -> write(json, library));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Library library) {
    json.writeStartObject();
    json.writeStringProperty("name", library.name());
    json.writeStringProperty("path", library.path().orElse(null));
    write(json, "neededBy", library.neededBy());
    json.writeStringProperty("status", status(library));
    json.writeBooleanProperty("optional", library.optional());
    json.writeStringProperty("rule", library.rule());
    json.writeStringProperty("detail", library.detail());
    write(json, "searched", library.searched());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, List<String> texts) {
    json.writeArrayPropertyStart(name);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }
}
