package org.pywrapdoctor.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.pywrapdoctor.diagnosis.comparison.Difference;
import org.pywrapdoctor.diagnosis.comparison.Difference.Suspicion;
import org.pywrapdoctor.report.ReportReader;
import org.pywrapdoctor.report.ReportReader.Opened;
import org.pywrapdoctor.report.Visible;
import org.pywrapdoctor.snapshot.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// What differs between two reports: where it works and where it does not, or before and after.
@Command(
    description = "Compare two computers: what differs, most suspicious first.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class)
final class CompareCommand implements Callable<Integer> {
  private final Practice practice;
  private final Terminal terminal;

  @Mixin private CommonOptions common;

  @Parameters(index = "0", paramLabel = "A", description = "The report of where it works.")
  private Path first;

  @Parameters(index = "1", paramLabel = "B", description = "The report of where it does not.")
  private Path second;

  CompareCommand(Practice practice, Terminal terminal) {
    this.practice = practice;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Opened a = ReportReader.open(first);
    Opened b = ReportReader.open(second);
    if (a instanceof Opened.Unreadable(String problem, String hint)) {
      return unreadable(problem, hint);
    }
    if (b instanceof Opened.Unreadable(String problem, String hint)) {
      return unreadable(problem, hint);
    }
    return answer(((Opened.Read) a).snapshot(), ((Opened.Read) b).snapshot());
  }

  private int unreadable(String problem, String hint) {
    return terminal.fail(Problem.couldNotRun("unreadable-report", problem, hint), common.json());
  }

  private int answer(Snapshot a, Snapshot b) {
    List<Difference> differences = practice.doctor().compare(a, b);
    if (common.json()) {
      terminal.json(new Answer(1, differences.stream().map(Row::of).toList()));
    } else {
      terminal.text(text(differences));
    }
    return differences.isEmpty() ? ExitCode.FINE : ExitCode.FOUND;
  }

  private String text(List<Difference> differences) {
    if (differences.isEmpty()) {
      return "Nothing differs.\n";
    }
    StringBuilder text = new StringBuilder();
    List<Difference> told =
        differences.stream().filter(d -> d.suspicion() != Suspicion.LOW).toList();
    for (Difference difference : told) {
      Row row = Row.of(difference);
      text.append(Visible.of(row.headline())).append("  (").append(row.suspicion()).append(")\n");
      text.append("  first:  ").append(Visible.of(row.a())).append('\n');
      text.append("  second: ").append(Visible.of(row.b())).append('\n');
      text.append("  To do on the second: ").append(Visible.of(row.change())).append("\n\n");
    }
    int folded = differences.size() - told.size();
    return text.append(told.isEmpty() ? "Nothing differs that can matter. " : "")
        .append("Differences that hardly matter: " + folded + " (--json lists them)\n")
        .toString();
  }

  private record Answer(int schema, List<Row> differences) {}

  private record Row(
      String subject, String a, String b, String suspicion, String headline, String change) {

    static Row of(Difference difference) {
      return new Row(
          difference.subject(),
          difference.a(),
          difference.b(),
          difference.suspicion().name().toLowerCase(Locale.ROOT),
          difference.headline().text(),
          difference.change().text());
    }
  }
}
