package org.pywrapdoctor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.diagnosis.comparison.Comparison;
import org.pywrapdoctor.diagnosis.comparison.Difference;
import org.pywrapdoctor.remedy.RemedyFile;
import org.pywrapdoctor.remedy.RemedyFolder;
import org.pywrapdoctor.remedy.WorkingRequirements;
import org.pywrapdoctor.report.ReportReader;
import org.pywrapdoctor.report.ReportReader.Opened;
import org.pywrapdoctor.snapshot.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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

  @Option(
      names = "--output",
      paramLabel = "D",
      description = "Write the packages of A as requirements.txt into this folder.")
  private Optional<Path> output = Optional.empty();

  CompareCommand(Practice practice, Terminal terminal) {
    this.practice = practice;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Opened a = ReportReader.open(first);
    Opened b = ReportReader.open(second);
    if (a instanceof Opened.Unreadable(String problem, String hint)) {
      return unreadable(first, problem, hint);
    }
    if (b instanceof Opened.Unreadable(String problem, String hint)) {
      return unreadable(second, problem, hint);
    }
    return answer(((Opened.Read) a).snapshot(), ((Opened.Read) b).snapshot());
  }

  private int unreadable(Path file, String problem, String hint) {
    String named = problem.contains(file.toString()) ? problem : file + ": " + problem;
    return terminal.fail(Problem.couldNotRun("unreadable-report", named, hint), common.json());
  }

  private int answer(Snapshot a, Snapshot b) {
    Comparison comparison = practice.doctor().compare(a, b);
    Optional<RemedyFile> requirements = WorkingRequirements.of(a, b, practice.knowledge());
    if (output.isPresent()) {
      try {
        RemedyFolder.save(requirements.stream().toList(), output.get());
      } catch (IOException e) {
        return terminal.fail(Problem.cannotWrite(output.get()), common.json());
      }
    }
    if (common.json()) {
      terminal.json(Answer.of(comparison, requirements));
    } else {
      terminal.text(
          new ComparisonText(comparison, common.quiet())
              .render(requirements.isPresent(), output.map(folder -> folder.toString())));
    }
    return comparison.differences().isEmpty() ? ExitCode.FINE : ExitCode.FOUND;
  }

  private record Answer(
      int schema,
      List<Row> differences,
      boolean sameComputer,
      List<String> notes,
      Optional<String> requirements) {

    static Answer of(Comparison comparison, Optional<RemedyFile> requirements) {
      return new Answer(
          1,
          comparison.differences().stream().map(Row::of).toList(),
          comparison.sides().isOneComputer(),
          comparison.notes().stream().map(Message::text).toList(),
          requirements.map(RemedyFile::content));
    }
  }

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
