package org.pywrapdoctor.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.log.KnownCauses;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.OperatingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Lists every cause that the program knows.
@Command(
    description = "List every cause that is known, or explain one.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class)
final class CausesCommand implements Callable<Integer> {
  private final Knowledge knowledge;
  private final Terminal terminal;

  @Mixin private CommonOptions common;

  @Parameters(arity = "0..1", paramLabel = "ID", description = "A cause or its code.")
  private Optional<String> wanted = Optional.empty();

  CausesCommand(Knowledge knowledge, Terminal terminal) {
    this.knowledge = knowledge;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Entry> entries =
        new KnownCauses(knowledge)
            .all().stream()
                .filter(cause -> wanted.isEmpty() || isWanted(cause, wanted.get()))
                .map(Entry::of)
                .toList();
    if (entries.isEmpty()) {
      return terminal.fail(
          Problem.couldNotRun(
              "no-such-cause",
              "There is no cause " + wanted.orElse("") + ".",
              "Run pywrap-doctor causes to see all of them."),
          common.json());
    }
    if (common.json()) {
      terminal.json(new Answer(1, entries));
    } else {
      terminal.text(entries.stream().map(Entry::text).collect(Collectors.joining("\n")));
    }
    return ExitCode.FINE;
  }

  private static boolean isWanted(Cause cause, String name) {
    return cause.id().equals(name) || cause.code().equalsIgnoreCase(name);
  }

  private record Answer(int schema, List<Entry> causes) {}

  private record Entry(
      String code, String cause, String headline, String explanation, List<String> platforms) {

    static Entry of(Cause cause) {
      return new Entry(
          cause.code(),
          cause.id(),
          cause.headline(),
          cause.explanation(),
          Arrays.stream(OperatingSystem.values())
              .filter(cause.platforms()::contains)
              .map(system -> system.name().toLowerCase(Locale.ROOT))
              .toList());
    }

    String text() {
      return code + "  " + cause + "\n  " + headline + "\n  " + explanation + "\n";
    }
  }
}
