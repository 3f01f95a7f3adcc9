package org.pywrapdoctor.remedy.apply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.remedy.Change;
import org.pywrapdoctor.remedy.Question;
import org.pywrapdoctor.remedy.Resolved;
import org.pywrapdoctor.remedy.Way;

/// Carries a way out: all of it or nothing. Each change is in the journal before it is made, so
/// that what a crash or a power cut leaves behind is taken back at the next opportunity; what was
/// carried out stays unfinished until it is kept. Cancel it by interrupting its thread.
public final class Applier {
  private static final DateTimeFormatter ID =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Host host;
  private final UndoJournal journal;
  private final Clock clock;

  public Applier(Host host, UndoJournal journal, Clock clock) {
    this.host = host;
    this.journal = journal;
    this.clock = clock;
  }

  /// The folder for a new environment: the wanted one, or its name with the first number that makes
  /// it new or empty.
  ///
  /// @throws IOException when it cannot be told
  public String freeFolder(String wanted) throws IOException {
    return Precheck.freeFolder(wanted);
  }

  /// Asks an installer of this computer which versions go together; empty when it cannot tell.
  public Optional<Resolved> resolve(Question question) {
    return new Resolver(host).resolve(question);
  }

  /// Carries the changes of a way out. Until it is kept it counts as unfinished.
  ///
  /// @param shortPathsOnly whether Windows takes no paths over 259 characters
  /// @throws Trouble when that is not possible; everything is as it was before then
  public Undoable apply(Way way, boolean shortPathsOnly, ApplyListener listener) throws Trouble {
    for (Change change : way.work()) {
      Precheck.of(change, host.operatingSystem(), shortPathsOnly);
    }
    Undoable entry = begin(way.work());
    try {
      for (Change change : way.work()) {
        make(change, entry, listener);
        if (Thread.currentThread().isInterrupted()) {
          throw Trouble.cancelled();
        }
      }
      return entry;
    } catch (Trouble trouble) {
      throw trouble.after(takeBack(entry));
    } catch (IOException e) {
      List<Message> restored = takeBack(entry);
      Trouble trouble = Thread.currentThread().isInterrupted() ? Trouble.cancelled() : failed(e);
      throw trouble.after(restored);
    }
  }

  /// Ends a repair that helped: from now on only the person takes it back.
  ///
  /// @throws Trouble when that cannot be written down; everything is as it was before then
  public Undoable keep(Undoable entry) throws Trouble {
    try {
      for (String prefix : entry.changed()) {
        new SavedState(Path.of(prefix), entry.id()).settle();
      }
      Undoable done = entry.done();
      journal.write(done);
      return done;
    } catch (IOException e) {
      throw failed(e).after(takeBack(entry));
    }
  }

  /// Takes a repair back, forgets it, and says what is as it was before. Cancelling does not stop
  /// it.
  ///
  /// @throws Trouble when something that it made was changed since, or cannot be deleted
  public List<Message> takeBack(Undoable entry) throws Trouble {
    boolean interrupted = Thread.interrupted();
    try {
      for (Undoable.Renamed renamed : entry.renamed().reversed()) {
        renameBack(renamed);
      }
      for (String prefix : entry.changed()) {
        new SavedState(Path.of(prefix), entry.id()).restore();
      }
      for (Undoable.Made made : entry.made()) {
        Path folder = Path.of(made.folder());
        if (Marker.isOn(folder, entry.id())) {
          Marker.delete(folder, made.wasThere());
        }
        for (String created : made.created().reversed()) {
          Entries.removeEmptyFolder(Path.of(created));
        }
      }
      journal.forget(entry);
      return PutBack.of(entry);
    } catch (IOException e) {
      throw failed(e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /// Takes back what processes that are gone have not finished, and returns it.
  public List<Undoable> takeBackUnfinished() throws Trouble {
    try {
      List<Undoable> abandoned =
          journal.all().stream()
              .filter(entry -> !entry.finished())
              .filter(entry -> ProcessHandle.of(entry.process()).isEmpty())
              .toList();
      for (Undoable entry : abandoned) {
        host.processes().endAbandoned(Commands.MARK, entry.id());
        takeBack(entry);
      }
      return abandoned;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private Undoable begin(List<Change> work) throws Trouble {
    List<Undoable.Made> made = new ArrayList<>();
    List<Undoable.Renamed> renamed = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    for (Change change : work) {
      switch (change) {
        case Change.MakeEnvironment order -> made.add(Undoable.Made.of(Path.of(order.folder())));
        case Change.ChangeEnvironment order -> changed.add(order.prefix());
        case Change.RegisterKernel kernel -> made.add(Undoable.Made.of(Path.of(kernel.folder())));
        case Change.RenameFile(String path, String newName) ->
            renamed.add(
                new Undoable.Renamed(path, Path.of(path).resolveSibling(newName).toString()));
        case Change.ByPerson _ -> {}
      }
    }
    try {
      Undoable entry =
          new Undoable(
              journal.freeId(ID.format(clock.instant())),
              clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
              false,
              ProcessHandle.current().pid(),
              made,
              renamed,
              changed);
      journal.write(entry);
      return entry;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private void make(Change change, Undoable entry, ApplyListener listener)
      throws Trouble, IOException {
    switch (change) {
      case Change.MakeEnvironment order -> {
        Path folder = Path.of(order.folder());
        try {
          Files.createDirectories(folder);
          Marker.put(folder, entry.id());
        } catch (IOException e) {
          throw Precheck.cannotWrite(folder, e);
        }
        new EnvironmentMaker(host, entry.id(), listener).make(order);
      }
      case Change.ChangeEnvironment order ->
          new EnvironmentChanger(host, entry.id(), listener)
              .change(order, new SavedState(Path.of(order.prefix()), entry.id()));
      case Change.RegisterKernel kernel -> {
        listener.step(
            Message.of("apply.kernel", "Showing it in Jupyter as {name}", "name", kernel.title()));
        Kernel.write(kernel, entry.id());
      }
      case Change.RenameFile(String path, String newName) -> {
        listener.step(
            Message.of("apply.rename", "Renaming {path} to {name}", "path", path, "name", newName));
        Files.move(Path.of(path), Path.of(path).resolveSibling(newName));
      }
      case Change.ByPerson _ -> {}
    }
  }

  private static void renameBack(Undoable.Renamed renamed) throws IOException {
    Path now = Path.of(renamed.to());
    Path before = Path.of(renamed.from());
    if (Files.exists(now, LinkOption.NOFOLLOW_LINKS)
        && !Files.exists(before, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(now, before);
    }
  }

  private static Trouble failed(IOException e) {
    return new Trouble(
        Message.of("apply.files", "A file could not be changed: {why}", "why", String.valueOf(e)),
        Message.of(
            "apply.files-advice",
            "Close the programs that use it and run pywrap-doctor undo, which takes up where this"
                + " stopped"));
  }
}
