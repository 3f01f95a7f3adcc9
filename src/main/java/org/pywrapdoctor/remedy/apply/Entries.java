package org.pywrapdoctor.remedy.apply;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What lies in a folder, links never followed.
final class Entries {
  private static final String BYTE_CODE = "__pycache__";

  private Entries() {}

  /// Everything below a folder as relative paths, a folder before what is in it; sockets and the
  /// like are left out.
  ///
  /// @param except a name directly in the folder that is left out; empty for none
  static List<Path> below(Path folder, String except) throws IOException {
    List<Path> all = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
            if (visited.equals(folder)) {
              return FileVisitResult.CONTINUE;
            }
            if (!except.isEmpty() && visited.equals(folder.resolve(except))) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            all.add(folder.relativize(visited));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!attributes.isOther()) {
              all.add(folder.relativize(file));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return all;
  }

  /// Puts the same file, link or empty folder at another place: by a hard link, or a copy where
  /// there are none.
  static void link(Path from, Path to) throws IOException {
    if (Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectories(to);
      return;
    }
    Files.createDirectories(to.getParent());
    if (Files.isSymbolicLink(from)) {
      Files.createSymbolicLink(to, Files.readSymbolicLink(from));
      return;
    }
    try {
      Files.createLink(to, from);
    } catch (IOException | UnsupportedOperationException noLinks) {
      Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    }
  }

  /// Whether two paths have the same file, link or folder: a file is told by its size and time,
  /// which a hard link shares. Two looks at the disk for each of tens of thousands of files.
  static boolean same(Path first, Path second) throws IOException {
    Optional<BasicFileAttributes> one = known(first);
    Optional<BasicFileAttributes> other = known(second);
    if (one.isEmpty() || other.isEmpty()) {
      return false;
    }
    BasicFileAttributes a = one.get();
    BasicFileAttributes b = other.get();
    if (a.isSymbolicLink() && b.isSymbolicLink()) {
      return Files.readSymbolicLink(first).equals(Files.readSymbolicLink(second));
    }
    if (a.isDirectory() || b.isDirectory()) {
      return a.isDirectory() && b.isDirectory();
    }
    return a.isRegularFile()
        && b.isRegularFile()
        && a.size() == b.size()
        && a.lastModifiedTime().equals(b.lastModifiedTime());
  }

  private static Optional<BasicFileAttributes> known(Path path) throws IOException {
    try {
      return Optional.of(attributes(path));
    } catch (IOException e) {
      if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        throw e;
      }
      return Optional.empty();
    }
  }

  static boolean isFilledFolder(Path path) throws IOException {
    if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (DirectoryStream<Path> content = Files.newDirectoryStream(path)) {
      return content.iterator().hasNext();
    }
  }

  /// Deletes a file, or a folder with nothing but Python's byte code in it; a fuller one stays.
  static void remove(Path path) throws IOException {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      removeTree(path.resolve(BYTE_CODE));
      if (isFilledFolder(path)) {
        return;
      }
    }
    Files.deleteIfExists(path);
  }

  /// Deletes a real folder with nothing in it; everything else stays.
  static void removeEmptyFolder(Path path) throws IOException {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) && !isFilledFolder(path)) {
      Files.delete(path);
    }
  }

  /// Deletes a file, or a folder with all in it.
  static void removeTree(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  static BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }
}
