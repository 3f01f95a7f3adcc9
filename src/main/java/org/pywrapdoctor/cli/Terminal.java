package org.pywrapdoctor.cli;

import java.io.Console;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.pywrapdoctor.report.Report;
import org.pywrapdoctor.report.TextReport;
import org.pywrapdoctor.report.Visible;
import org.pywrapdoctor.snapshot.SnapshotJson;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// Where a command reads from and writes to. Answers go to standard output, everything else to
/// standard error.
///
/// @param in standard input
/// @param out standard output
/// @param err standard error
/// @param progress whether a person watches standard error
record Terminal(InputStream in, PrintWriter out, PrintWriter err, boolean progress) {

  /// Prints an answer as JSON.
  void json(Object answer) {
    out.println(SnapshotJson.mapper().writeValueAsString(answer));
    out.flush();
  }

  /// Prints an answer that is written value by value, which needs no mapper: to set one up and to
  /// find the fields of records out takes longer than to find all libraries of a file.
  void json(Consumer<JsonGenerator> answer) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = new JsonFactory().createGenerator(new Indented(), text)) {
      answer.accept(generator);
    }
    out.println(text);
    out.flush();
  }

  private static final class Indented extends ObjectWriteContext.Base {
    private final PrettyPrinter printer = new DefaultPrettyPrinter();

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return printer;
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }

  /// Prints an answer as text.
  void text(String answer) {
    out.print(answer);
    out.flush();
  }

  /// Prints a report in the form that was asked for.
  void report(Report report, CommonOptions options) {
    if (options.json()) {
      json(report);
    } else {
      text(options.quiet() ? TextReport.sentence(report) : TextReport.render(report));
    }
  }

  /// Why a person cannot be asked; empty when one sits there.
  Optional<Problem> cannotAsk() {
    return progress
        ? Optional.empty()
        : Optional.of(Problem.usage("Nobody can be asked here; --yes says that it may be done"));
  }

  /// Asks a person; anything but a clear yes is a no.
  boolean agrees(String question) {
    Console console = System.console();
    String answer = console == null ? null : console.readLine("%s [y/N] ", question);
    return answer != null && Set.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT));
  }

  /// Says something to whoever watches.
  void say(String text) {
    if (progress) {
      err.println(Visible.of(text));
      err.flush();
    }
  }

  /// Says what went wrong: on standard error for a person, with `asJson` on standard output too.
  int fail(Problem problem, boolean asJson) {
    if (asJson) {
      json(new Failure(1, problem));
    }
    err.println("pywrap-doctor: " + Visible.of(problem.message()));
    if (!problem.hint().isEmpty()) {
      err.println(Visible.of(problem.hint()));
    }
    err.flush();
    return problem.exitCode();
  }

  private record Failure(int schema, Problem error) {}
}
