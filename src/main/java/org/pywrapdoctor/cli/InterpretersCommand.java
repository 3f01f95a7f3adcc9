package org.pywrapdoctor.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.probe.interpreter.FoundInterpreters;
import org.pywrapdoctor.probe.interpreter.InterpreterFinder;
import org.pywrapdoctor.report.Visible;
import org.pywrapdoctor.snapshot.InstalledVersion;
import org.pywrapdoctor.snapshot.Interpreter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Lists the Pythons of this computer without starting any.
@Command(
    description = "List the Pythons of this computer; none is started.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class)
final class InterpretersCommand implements Callable<Integer> {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final Practice practice;
  private final Terminal terminal;

  @Mixin private CommonOptions common;

  InterpretersCommand(Practice practice, Terminal terminal) {
    this.practice = practice;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    FoundInterpreters found =
        new InterpreterFinder(practice.host(), practice.knowledge(), LIMIT)
            .find(practice.host().workingFolder(), interpreter -> {});
    if (Thread.currentThread().isInterrupted()) {
      return ExitCode.CANCELLED;
    }
    List<Entry> entries = found.interpreters().stream().map(Entry::of).toList();
    if (common.json()) {
      terminal.json(new Answer(1, entries, found.slow(), found.complete()));
    } else {
      terminal.text(
          entries.isEmpty()
              ? "No Python was found.\n"
              : entries.stream().map(Entry::text).collect(Collectors.joining()));
    }
    return ExitCode.FINE;
  }

  private record Answer(
      int schema,
      List<Entry> interpreters,
      List<FoundInterpreters.SlowPlace> slow,
      boolean complete) {}

  @JsonInclude
  private record Entry(
      String path,
      List<String> allPaths,
      Optional<String> version,
      Optional<String> architecture,
      String kind,
      Optional<String> manager,
      Optional<String> base,
      Optional<String> broken,
      List<InstalledVersion> tensorflow,
      Optional<String> suggested) {

    static Entry of(Interpreter found) {
      return new Entry(
          found.path(),
          found.allPaths(),
          found.version(),
          found.architecture().map(Architecture::id),
          found.kind(),
          found.manager(),
          found.base(),
          found.broken(),
          found.tensorflow(),
          found.suggested());
    }

    String text() {
      String installed =
          tensorflow.stream()
              .map(one -> "  " + one.distribution() + " " + one.version())
              .collect(Collectors.joining());
      return Visible.of(
              version.orElse("unknown")
                  + "  "
                  + kind
                  + "  "
                  + path
                  + installed
                  + broken.map(reason -> "  broken: " + reason).orElse(""))
          + "\n";
    }
  }
}
