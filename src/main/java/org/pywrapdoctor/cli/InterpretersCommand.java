package org.pywrapdoctor.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.interpreter.TensorFlowSupport;
import org.pywrapdoctor.probe.interpreter.search.FoundInterpreters;
import org.pywrapdoctor.probe.interpreter.search.InterpreterFinder;
import org.pywrapdoctor.probe.interpreter.search.SearchOrder;
import org.pywrapdoctor.report.Visible;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists the Pythons of this computer without starting any.
@Command(
    description = "List the Pythons of this computer; none is started.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class)
final class InterpretersCommand implements Callable<Integer> {
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final Duration WALK_LIMIT = Duration.ofSeconds(60);

  private final Practice practice;
  private final Terminal terminal;

  @Mixin private CommonOptions common;

  @Option(
      names = "--search",
      paramLabel = "DIR",
      description = "Search this folder too, such as another person's home.")
  private List<String> search = List.of();

  @Option(
      names = "--no-walk",
      description = "Look only where tools put Pythons; do not walk through folders.")
  private boolean noWalk;

  InterpretersCommand(Practice practice, Terminal terminal) {
    this.practice = practice;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Host host = practice.host();
    PathStyle paths = host.files().paths();
    List<String> roots =
        search.stream()
            .map(root -> paths.normalize(paths.join(host.workingFolder(), root)))
            .toList();
    Optional<String> missing =
        roots.stream().filter(root -> !host.files().isFolder(root)).findFirst();
    return missing
        .map(root -> terminal.fail(noSuchFolder(root), common.json()))
        .orElseGet(
            () -> list(new SearchOrder(host.workingFolder(), roots, !noWalk, Optional.empty())));
  }

  private static Problem noSuchFolder(String root) {
    return Problem.couldNotRun(
        "no-such-folder",
        "There is no folder %s.".formatted(root),
        "Give --search a folder that exists and that you may look into.");
  }

  private int list(SearchOrder order) {
    FoundInterpreters found =
        new InterpreterFinder(practice.host(), practice.knowledge(), LIMIT, WALK_LIMIT)
            .find(
                order,
                finding -> {
                  if (!common.quiet()) {
                    terminal.say("Found " + finding.interpreter().path());
                  }
                });
    if (Thread.currentThread().isInterrupted()) {
      return ExitCode.CANCELLED;
    }
    InterpreterWords words =
        new InterpreterWords(
            new TensorFlowSupport(practice.knowledge(), practice.host().operatingSystem()));
    if (common.json()) {
      terminal.json(words.answer(found));
    } else {
      terminal.text(
          found.interpreters().isEmpty()
              ? "No Python was found.\n"
              : found.interpreters().stream().map(words::line).collect(Collectors.joining()));
      found.slow().stream()
          .map(slow -> slow.root() + ": " + slow.reason())
          .forEach(line -> terminal.text(Visible.of(line) + "\n"));
    }
    return ExitCode.FINE;
  }
}
