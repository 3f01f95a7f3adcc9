package org.pywrapdoctor.remedy.apply;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pywrapdoctor.platform.WholeFile;
import org.pywrapdoctor.snapshot.SnapshotJson;
import tools.jackson.core.JacksonException;

/// What was repaired on this computer, one small file each, so that it can be taken back. An entry
/// is written before the first change is made: whatever happens then, the next start knows of it.
public final class UndoJournal {
  private static final Pattern ID = Pattern.compile("[0-9]{8}-[0-9]{6}(-[0-9]{1,3})?");
  private static final String ENDING = ".json";

  private final Path folder;

  /// @param folder where the entries lie; it is made when the first one is written
  public UndoJournal(Path folder) {
    this.folder = folder;
  }

  /// All repairs, the newest first. A file that is no entry is left out.
  public List<Undoable> all() throws IOException {
    List<Undoable> entries = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
      for (Path file : files) {
        read(file).ifPresent(entries::add);
      }
    } catch (NoSuchFileException none) {
      return List.of();
    }
    entries.sort(Comparator.comparing(Undoable::id).reversed());
    return List.copyOf(entries);
  }

  /// The repair of that name.
  public Optional<Undoable> find(String id) throws IOException {
    return all().stream().filter(entry -> entry.id().equals(id)).findFirst();
  }

  /// A name that no entry has, beginning with `wanted`.
  String freeId(String wanted) throws IOException {
    List<String> taken = all().stream().map(Undoable::id).toList();
    String id = wanted;
    for (int number = 2; taken.contains(id); number++) {
      id = wanted + "-" + number;
    }
    return id;
  }

  /// Writes an entry, whole or not at all.
  void write(Undoable entry) throws IOException {
    Files.createDirectories(folder);
    WholeFile.write(file(entry.id()), SnapshotJson.mapper().writeValueAsString(entry));
  }

  void forget(Undoable entry) throws IOException {
    Files.deleteIfExists(file(entry.id()));
  }

  private Path file(String id) {
    return folder.resolve(id + ENDING);
  }

  private Optional<Undoable> read(Path file) throws IOException {
    try {
      Undoable entry = SnapshotJson.mapper().readValue(Files.readString(file), Undoable.class);
      return Optional.of(entry)
          .filter(found -> ID.matcher(found.id()).matches())
          .filter(found -> file(found.id()).equals(file));
    } catch (JacksonException | java.nio.charset.MalformedInputException notAnEntry) {
      return Optional.empty();
    }
  }
}
