package org.pywrapdoctor.binary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Small real binaries to damage: native files of the Java that runs the tests.
final class SeedBinaries {

  private static final long SMALL = 100_000;
  private static final int COUNT = 4;

  private SeedBinaries() {}

  static List<Path> all() throws IOException {
    Path home = Path.of(System.getProperty("java.home"));
    try (Stream<Path> files = Files.walk(home, 3)) {
      return files.filter(SeedBinaries::isSmallBinary).sorted().limit(COUNT).toList();
    }
  }

  private static boolean isSmallBinary(Path file) {
    return file.toString().matches(".*\\.(so|dll|dylib)") && file.toFile().length() < SMALL;
  }
}
