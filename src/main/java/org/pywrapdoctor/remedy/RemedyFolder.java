package org.pywrapdoctor.remedy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.pywrapdoctor.platform.WholeFile;

/// Saves the files of a remedy. What is there already is kept under another name.
public final class RemedyFolder {

  private RemedyFolder() {}

  /// Writes the files into a folder, which is made when it is not there, and returns their paths.
  /// An existing file becomes `NAME.bak-N` with the first free number.
  ///
  /// @throws IOException when the folder cannot be made or written to; files written until then
  ///     stay
  public static List<Path> save(List<RemedyFile> files, Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> written = new ArrayList<>();
    for (RemedyFile file : files) {
      Path target = folder.resolve(file.name());
      keep(target);
      WholeFile.write(target, file.content());
      written.add(target);
    }
    return written;
  }

  private static void keep(Path target) throws IOException {
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Path free =
        IntStream.iterate(1, number -> number + 1)
            .mapToObj(number -> target.resolveSibling(target.getFileName() + ".bak-" + number))
            .filter(path -> !Files.exists(path, LinkOption.NOFOLLOW_LINKS))
            .findFirst()
            .orElseThrow();
    if (Files.isRegularFile(target)) {
      Files.copy(target, free);
    } else {
      Files.move(target, free);
    }
  }
}
