package org.pywrapdoctor.remedy.apply;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pywrapdoctor.platform.WholeFile;

/// The files of an environment as they were before a repair, kept in a folder inside it. They are
/// hard links where the file system has them: package installers replace files by new ones and
/// never write into old ones, so a link costs no space and keeps the old content. Each state of the
/// folder is reached by one renaming, so that whatever was cut short can be taken up again.
final class SavedState {
  /// The folder in an environment that belongs to this program.
  static final String FOLDER = ".pywrap-doctor";

  private static final String TREE = "tree";
  private static final String CHANGED = "changed";
  private static final String GOING_BACK = "going-back";

  private final Path prefix;
  private final Path whole;
  private final Path part;
  private final Path spent;

  /// @param prefix the environment's folder
  /// @param id the name of the repair
  SavedState(Path prefix, String id) {
    this.prefix = prefix;
    whole = prefix.resolve(FOLDER).resolve(id);
    part = whole.resolveSibling(id + ".part");
    spent = whole.resolveSibling(id + ".spent");
  }

  /// Saves everything.
  ///
  /// @param packages the packages and their versions, for people to read
  void save(String packages) throws IOException {
    Files.createDirectories(part.resolve(TREE));
    Files.writeString(part.resolve("packages.txt"), packages);
    for (Path relative : Entries.below(prefix, FOLDER)) {
      Entries.link(prefix.resolve(relative), part.resolve(TREE).resolve(relative));
    }
    Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
  }

  /// Ends the repair: keeps of the old files only those that were changed, and notes what is new.
  void settle() throws IOException {
    Path tree = whole.resolve(TREE);
    List<Entry> changed = new ArrayList<>();
    Set<Path> unchanged = new HashSet<>();
    for (Path relative : Entries.below(prefix, FOLDER)) {
      if (Entries.same(prefix.resolve(relative), tree.resolve(relative))) {
        unchanged.add(relative);
      } else {
        changed.add(Entry.of(prefix, relative));
      }
    }
    WholeFile.write(
        whole.resolve(CHANGED),
        changed.stream().map(entry -> entry.line() + "\n").collect(Collectors.joining()));
    for (Path relative : Entries.below(tree, "").reversed()) {
      Path old = tree.resolve(relative);
      if (unchanged.contains(relative) && !Entries.isFilledFolder(old)) {
        Files.delete(old);
      }
    }
  }

  /// Makes the environment what it was, as far as the repair changed it, and forgets the old files.
  /// What was added after the repair stays.
  ///
  /// @throws Trouble when what the repair installed was itself changed since
  void restore() throws IOException, Trouble {
    if (Files.isDirectory(whole, LinkOption.NOFOLLOW_LINKS)) {
      putBack();
      Files.move(whole, spent, StandardCopyOption.ATOMIC_MOVE);
    }
    forget();
  }

  private void putBack() throws IOException, Trouble {
    Path tree = whole.resolve(TREE);
    for (Path relative : added(tree).reversed()) {
      Entries.remove(prefix.resolve(relative));
    }
    for (Path relative : Entries.below(tree, "")) {
      Path now = prefix.resolve(relative);
      Path old = tree.resolve(relative);
      if (!Entries.same(now, old)) {
        Entries.removeTree(now);
        Entries.link(old, now);
      }
    }
  }

  /// What the old state has not, the folders before what is in them.
  private List<Path> added(Path tree) throws IOException, Trouble {
    List<Path> made = new ArrayList<>();
    if (isSettled()) {
      noted().forEach(entry -> made.add(entry.path()));
    } else {
      made.addAll(Entries.below(prefix, FOLDER));
    }
    made.removeIf(relative -> Files.exists(tree.resolve(relative), LinkOption.NOFOLLOW_LINKS));
    return made;
  }

  private boolean isSettled() {
    return Files.exists(whole.resolve(CHANGED)) || Files.exists(whole.resolve(GOING_BACK));
  }

  /// What the repair made or replaced. From the first call on the environment is neither state, so
  /// that a second one cannot compare any more.
  private List<Entry> noted() throws IOException, Trouble {
    Path notes = whole.resolve(CHANGED);
    Path begun = whole.resolve(GOING_BACK);
    if (Files.exists(notes)) {
      for (Entry entry : entries(notes)) {
        if (entry.isOtherNow(prefix)) {
          throw Entry.changedSince(prefix, entry);
        }
      }
      Files.move(notes, begun, StandardCopyOption.ATOMIC_MOVE);
    }
    return entries(begun);
  }

  private static List<Entry> entries(Path notes) throws IOException {
    return Files.readAllLines(notes, StandardCharsets.UTF_8).stream().map(Entry::parse).toList();
  }

  private void forget() throws IOException {
    Entries.removeTree(part);
    Entries.removeTree(spent);
    Path folder = prefix.resolve(FOLDER);
    if (Files.isDirectory(folder) && !Entries.isFilledFolder(folder)) {
      Files.delete(folder);
    }
  }
}
