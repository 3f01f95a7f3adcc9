package org.pywrapdoctor.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pywrapdoctor.remedy.apply.Trouble;
import org.pywrapdoctor.remedy.apply.Undoable;
import org.pywrapdoctor.report.Visible;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes a repair back.
@Command(
    description = "Take back what fix --apply did: the last repair, or the one that is named.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class)
final class UndoCommand implements Callable<Integer> {
  private final Practice practice;
  private final Terminal terminal;

  @Mixin private CommonOptions common;

  @Parameters(
      arity = "0..1",
      paramLabel = "ID",
      description = "The repair (default: the last one).")
  private Optional<String> id = Optional.empty();

  @Option(names = "--list", description = "Show what can be taken back.")
  private boolean list;

  UndoCommand(Practice practice, Terminal terminal) {
    this.practice = practice;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try {
      return list ? show(practice.journal().all()) : undo();
    } catch (IOException e) {
      return terminal.fail(
          Problem.couldNotRun(
              "journal",
              "The list of repairs cannot be read: " + e.getMessage() + ".",
              "Check that you may read your own data folder."),
          common.json());
    }
  }

  private int undo() throws IOException {
    Optional<Undoable> entry =
        id.isPresent()
            ? practice.journal().find(id.get())
            : practice.journal().all().stream().findFirst();
    if (entry.isEmpty()) {
      return terminal.fail(
          id.map(
                  name ->
                      Problem.couldNotRun(
                          "no-such-repair",
                          "There is no repair called " + name + ".",
                          "Run pywrap-doctor undo --list to see what there is."))
              .orElseGet(
                  () ->
                      Problem.couldNotRun(
                          "nothing-to-undo",
                          "Nothing was repaired on this computer, so there is nothing to take back.",
                          "")),
          common.json());
    }
    try {
      practice.applier().takeBack(entry.get());
    } catch (Trouble trouble) {
      return terminal.fail(
          Problem.couldNotRun(
              "cannot-undo", trouble.problem().text() + ".", trouble.advice().text() + "."),
          common.json());
    }
    if (common.json()) {
      terminal.json(new Undone(1, entry.get().id()));
    } else {
      terminal.text("Taken back: " + words(entry.get()) + "\n");
    }
    return ExitCode.FINE;
  }

  private int show(List<Undoable> entries) {
    if (common.json()) {
      terminal.json(new Listed(1, entries.stream().map(Entry::of).toList()));
    } else if (entries.isEmpty()) {
      terminal.text("Nothing was repaired on this computer.\n");
    } else {
      terminal.text(
          entries.stream()
              .map(entry -> entry.id() + "  " + words(entry) + "\n")
              .collect(Collectors.joining()));
    }
    return ExitCode.FINE;
  }

  private static String words(Undoable entry) {
    String what =
        Stream.of(
                entry.made().stream().map(made -> "the environment " + made.folder()),
                entry.changed().stream().map(prefix -> "the changes in " + prefix),
                entry.renamed().stream()
                    .map(renamed -> renamed.from() + " renamed to " + renamed.to()))
            .flatMap(parts -> parts)
            .map(Visible::of)
            .collect(Collectors.joining(", "));
    return what + (entry.finished() ? "" : " (not finished)");
  }

  private record Undone(int schema, String undone) {}

  private record Listed(int schema, List<Entry> repairs) {}

  @JsonInclude
  private record Entry(
      String id,
      String at,
      boolean finished,
      List<String> folders,
      List<String> changed,
      List<String> renamed) {

    static Entry of(Undoable undoable) {
      return new Entry(
          undoable.id(),
          undoable.at(),
          undoable.finished(),
          undoable.made().stream().map(Undoable.Made::folder).toList(),
          undoable.changed(),
          undoable.renamed().stream().map(Undoable.Renamed::from).toList());
    }
  }
}
