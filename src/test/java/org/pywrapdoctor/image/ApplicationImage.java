package org.pywrapdoctor.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// An application image as `mvn package` leaves it, or a copy of one.
record ApplicationImage(Path folder) {

  /// The image of this build.
  static ApplicationImage built() {
    return new ApplicationImage(Path.of(System.getProperty("pywrapdoctor.image")));
  }

  Path launcher() {
    return folder.resolve("bin").resolve("pywrap-doctor");
  }

  Path java() {
    return folder.resolve("runtime").resolve("bin").resolve("java");
  }

  Path cache() {
    return folder.resolve("runtime").resolve("lib").resolve("pywrap-doctor.aot");
  }

  /// Copies the image as an archive or a file manager would, with new file times.
  ApplicationImage copyTo(Path target) throws IOException {
    FileTime time = FileTime.from(Instant.parse("2020-02-02T02:02:02Z"));
    for (Path file : files()) {
      Path copy = target.resolve(folder.relativize(file).toString());
      Files.copy(file, copy, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
      if (Files.isRegularFile(copy)) {
        Files.setLastModifiedTime(copy, time);
      }
    }
    return new ApplicationImage(target);
  }

  /// Every file and folder of the image, folders before what is in them.
  List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.toList();
    }
  }
}
