package org.pywrapdoctor.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pywrapdoctor.engine.KnowledgeStore;
import org.pywrapdoctor.knowledge.KnowledgeCopy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Tells how old the compatibility data is, and takes a newer copy when the person says from where.
@Command(
    description = "Show how old the facts about releases are, or take a newer copy.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class)
final class KnowledgeCommand implements Callable<Integer> {
  private final Practice practice;
  private final Terminal terminal;

  @Mixin private CommonOptions common;

  @Option(
      names = "--take",
      paramLabel = "F|URL",
      description = "Take a newer copy from this file or address; nothing else ever looks for one.")
  private Optional<String> place = Optional.empty();

  @Option(names = "--forget", description = "Go back to the facts inside the program.")
  private boolean forget;

  KnowledgeCommand(Practice practice, Terminal terminal) {
    this.practice = practice;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    KnowledgeStore store = KnowledgeStore.in(practice.dataFolder());
    try {
      if (forget) {
        store.forget();
      }
      if (place.isPresent()
          && store.take(source(place.get())) instanceof KnowledgeCopy.Refused(var problems)) {
        return terminal.fail(
            Problem.couldNotRun(
                "copy-refused",
                "The copy is not taken. " + String.join(" ", problems),
                "Nothing was changed. Name a newer copy made for this program."),
            common.json());
      }
    } catch (IOException e) {
      return terminal.fail(
          Problem.couldNotRun(
              "no-copy",
              "The copy could not be read or kept: " + place.orElse(store.file().toString()) + ".",
              "Nothing was changed. Check the file's name or the address, and the network."),
          common.json());
    }
    return answer(store);
  }

  private String source(String named) {
    return named.contains("://") ? named : new Inputs(practice.host()).absolute(named);
  }

  private int answer(KnowledgeStore store) {
    Optional<KnowledgeCopy> copy = store.kept();
    String collected = copy.map(KnowledgeCopy::collected).orElseGet(KnowledgeCopy::shippedOn);
    if (common.json()) {
      terminal.json(new Answer(1, collected, copy.isPresent() ? "copy" : "program"));
    } else {
      terminal.text(
          "The facts about releases were collected on "
              + collected
              + (copy.isPresent()
                  ? ", and come from the copy in " + store.file() + ".\n"
                  : ", and come with the program.\n"));
    }
    return ExitCode.FINE;
  }

  private record Answer(int schema, String collected, String from) {}
}
