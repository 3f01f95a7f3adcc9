package org.pywrapdoctor.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.pywrapdoctor.diagnosis.RemedyText;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.knowledge.Target;
import org.pywrapdoctor.remedy.RemedyFile;
import org.pywrapdoctor.remedy.RemedyFolder;
import org.pywrapdoctor.remedy.RemedyPlan;
import org.pywrapdoctor.remedy.RemedyTexts;
import org.pywrapdoctor.remedy.Shell;
import org.pywrapdoctor.remedy.Way;
import org.pywrapdoctor.remedy.Wishes;
import org.pywrapdoctor.remedy.apply.Hashes;
import org.pywrapdoctor.remedy.apply.Trouble;
import org.pywrapdoctor.snapshot.Request;
import org.pywrapdoctor.snapshot.Seen;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// The remedy as files.
@Command(
    description =
        "Write what makes TensorFlow work: requirements.txt, environment.yml or a script.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class)
final class FixCommand implements Callable<Integer> {
  private final Practice practice;
  private final Terminal terminal;

  @Mixin private CommonOptions common;

  @Option(
      names = "--python",
      paramLabel = "P",
      description = "The Python to cure: an executable, an environment's folder or a name on PATH.")
  private Optional<String> python = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "requirements|constraints|conda|script",
      converter = FormatConverter.class,
      description = "The kind of file (default: requirements).")
  private RemedyFile.Kind format = RemedyFile.Kind.REQUIREMENTS;

  @Option(
      names = "--output",
      paramLabel = "D",
      description = "The folder to write to; without it the file goes to standard output.")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = "--require-hashes",
      description = "Name every package with its checksums; it asks your package index.")
  private boolean requireHashes;

  @Option(names = "--apply", description = "Carry the cure out, and verify it by a real import.")
  private boolean apply;

  @Option(
      names = "--into",
      paramLabel = "D",
      description = "The folder for the new environment, new or empty; with --apply.")
  private Optional<Path> into = Optional.empty();

  @Option(
      names = "--in-place",
      description = "Change the environment itself instead; it is saved first; with --apply.")
  private boolean inPlace;

  @Option(
      names = "--jupyter",
      description = "Show the new environment in Jupyter too; with --apply.")
  private boolean jupyter;

  @Option(names = "--yes", description = "Do not ask; with --apply.")
  private boolean yes;

  FixCommand(Practice practice, Terminal terminal) {
    this.practice = practice;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Optional<Problem> wrong = wrongUsage();
    if (wrong.isPresent()) {
      return terminal.fail(wrong.get(), common.json());
    }
    Optional<Problem> cannotAsk = apply && !yes ? terminal.cannotAsk() : Optional.empty();
    if (cannotAsk.isPresent()) {
      return terminal.fail(cannotAsk.get(), common.json());
    }
    Request request = Request.of(new Inputs(practice.host()).absolute("."));
    Examination examination =
        practice
            .doctor()
            .examine(
                python.map(request::withPython).orElse(request),
                new ProgressLine(terminal, common.quiet()));
    if (Thread.currentThread().isInterrupted()) {
      return ExitCode.CANCELLED;
    }
    if (examination.snapshot().interpreter() instanceof Seen.NotKnown<?>(String why)) {
      return terminal.fail(Problem.noPython(why, examination.snapshot()), common.json());
    }
    if (apply) {
      Inputs inputs = new Inputs(practice.host());
      return new ApplyDialogue(practice, terminal, common, yes)
          .run(
              examination,
              new Wishes(into.map(folder -> inputs.absolute(folder.toString())), inPlace)
                  .jupyter(jupyter));
    }
    RemedyPlan plan =
        practice
            .planner()
            .plan(
                examination.snapshot(),
                examination.assessment(),
                practice.repair().resolved(examination, Wishes.NONE));
    try {
      return answer(plan, files(plan, examination), Shell.of(examination.snapshot()));
    } catch (Trouble trouble) {
      return terminal.fail(Problem.noHashes(trouble), common.json());
    }
  }

  private List<RemedyFile> files(RemedyPlan plan, Examination examination) throws Trouble {
    Optional<Target> target =
        requireHashes
            ? practice.planner().target(examination.snapshot(), examination.assessment())
            : Optional.empty();
    if (target.isEmpty()) {
      return plan.files(format);
    }
    Hashes hashes = new Hashes(practice.host());
    List<RemedyFile> files = new ArrayList<>();
    for (RemedyFile file : plan.files(format)) {
      String content = hashes.of(file.content(), target.get());
      files.add(new RemedyFile(file.kind(), file.name(), content));
    }
    return files;
  }

  private Optional<Problem> wrongUsage() {
    if (!apply && (yes || inPlace || jupyter || into.isPresent())) {
      return Optional.of(Problem.usage("--in-place, --into, --jupyter and --yes go with --apply"));
    }
    if (apply && output.isPresent()) {
      return Optional.of(
          Problem.usage("--output writes files and --apply carries them out: choose one"));
    }
    if (requireHashes && (apply || format != RemedyFile.Kind.REQUIREMENTS)) {
      return Optional.of(
          Problem.usage("--require-hashes goes with --format requirements, without --apply"));
    }
    return inPlace && into.isPresent()
        ? Optional.of(
            Problem.usage("--into makes a new environment and --in-place does not: choose one"))
        : Optional.empty();
  }

  private int answer(RemedyPlan plan, List<RemedyFile> files, Shell shell) {
    List<FileEntry> entries = new ArrayList<>();
    try {
      List<Path> paths = output.isPresent() ? RemedyFolder.save(files, output.get()) : List.of();
      for (int i = 0; i < files.size(); i++) {
        entries.add(
            new FileEntry(
                files.get(i).name(),
                paths.isEmpty() ? Optional.empty() : Optional.of(paths.get(i).toString()),
                files.get(i).content()));
      }
    } catch (IOException e) {
      return terminal.fail(Problem.cannotWrite(output.orElseThrow()), common.json());
    }
    if (common.json()) {
      terminal.json(
          new Answer(1, plan.ways().stream().map(way -> Step.of(way, shell)).toList(), entries));
    } else {
      terminal.text(text(plan, entries, shell));
    }
    return switch (plan.outcome()) {
      case NOTHING_TO_FIX, CURE -> ExitCode.FINE;
      case NO_SOFTWARE_CURE, NO_CURE_KNOWN -> ExitCode.FOUND;
    };
  }

  private String text(RemedyPlan plan, List<FileEntry> files, Shell shell) {
    if (!files.isEmpty() && output.isEmpty()) {
      return files.stream().map(FileEntry::content).collect(Collectors.joining("\n"));
    }
    String written =
        files.stream()
            .flatMap(file -> file.path().stream())
            .map(path -> "Written: " + path + "\n")
            .collect(Collectors.joining());
    return switch (plan.outcome()) {
      case NOTHING_TO_FIX -> "Nothing to fix.\n";
      case CURE -> written.isEmpty() ? ways(plan, shell) : written;
      case NO_SOFTWARE_CURE -> "No software cures this.\n" + ways(plan, shell) + written;
      case NO_CURE_KNOWN -> "No cure is known for what was found. Run pywrap-doctor diagnose.\n";
    };
  }

  private static String ways(RemedyPlan plan, Shell shell) {
    return plan.ways().stream()
        .map(way -> RemedyTexts.text(way, shell))
        .map(FixCommand::words)
        .collect(Collectors.joining());
  }

  private static String words(RemedyText remedy) {
    return remedy.title()
        + "\n"
        + remedy.steps().stream().map(step -> "  " + step + "\n").collect(Collectors.joining())
        + remedy.commands().stream()
            .map(command -> "    " + command + "\n")
            .collect(Collectors.joining())
        + remedy.links().stream().map(link -> "  " + link + "\n").collect(Collectors.joining())
        + remedy
            .letter()
            .map(letter -> "  A text for your administrator:\n\n" + letter.indent(4) + "\n")
            .orElse("");
  }

  private record Answer(int schema, List<Step> plan, List<FileEntry> files) {}

  private record Step(
      String title,
      String changes,
      boolean needsAdministrator,
      String undo,
      List<String> commands) {

    static Step of(Way way, Shell shell) {
      return new Step(
          way.title().text(),
          way.changes().text(),
          way.needsAdministrator(),
          way.undo().text(),
          RemedyTexts.text(way, shell).commands());
    }
  }

  @JsonInclude
  private record FileEntry(String name, Optional<String> path, String content) {}

  /// Reads `--format`.
  static final class FormatConverter implements ITypeConverter<RemedyFile.Kind> {

    @Override
    public RemedyFile.Kind convert(String value) {
      try {
        return RemedyFile.Kind.valueOf(value.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(
            "expected requirements, constraints, conda or script, not " + value);
      }
    }
  }
}
