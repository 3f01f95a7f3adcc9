package org.pywrapdoctor.remedy.apply;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// The sign in a folder that this program made it. Only what carries it is ever deleted.
final class Marker {
  static final String NAME = ".made-by-pywrap-doctor";

  private Marker() {}

  /// Marks a folder that is empty.
  static void put(Path folder, String id) throws IOException {
    Files.writeString(folder.resolve(NAME), id + "\n", StandardOpenOption.CREATE_NEW);
  }

  /// Whether the folder is a real one, no link, and carries the sign of this repair.
  static boolean isOn(Path folder, String id) throws IOException {
    Path marker = folder.resolve(NAME);
    return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        && Files.isRegularFile(marker, LinkOption.NOFOLLOW_LINKS)
        && Files.size(marker) < 256
        && new String(Files.readAllBytes(marker), StandardCharsets.UTF_8).strip().equals(id);
  }

  /// Empties a marked folder. Links go, what they lead to stays. The mark goes last, so that a
  /// deletion that was cut short can be taken up again.
  ///
  /// @param keepFolder whether the empty folder itself stays
  static void delete(Path folder, boolean keepFolder) throws IOException {
    Path marker = folder.resolve(NAME);
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!file.equals(marker)) {
              Files.delete(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            boolean isWhole = visited.equals(folder);
            if (isWhole) {
              Files.delete(marker);
            }
            if (!isWhole || !keepFolder) {
              Files.delete(visited);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
