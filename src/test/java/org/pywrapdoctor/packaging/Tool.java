package org.pywrapdoctor.packaging;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.pywrapdoctor.fixture.Finished;

/// Runs programs of this machine that the tests stand on.
public final class Tool {

  /// Far beyond what anything here takes, also on a machine that does much else.
  static final Duration LIMIT = Duration.ofMinutes(30);

  private static final Path PROJECT = Path.of("").toAbsolutePath();

  private Tool() {}

  /// Leaves the test out, and says so, where one of these programs is not on this machine.
  public static void require(String... names) {
    List<String> missing = Stream.of(names).filter(name -> !isThere(name)).toList();
    Assumptions.assumeTrue(missing.isEmpty(), "Not on this machine: " + missing);
  }

  private static boolean isThere(String name) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
  }

  /// Runs a program with further variables in the project's folder; its output, or an error when it
  /// fails.
  static String run(Map<String, String> variables, String... command) {
    return Finished.run(PROJECT, variables, LIMIT, List.of(command)).orFail(command[0]).output();
  }

  /// Prints what is measured: a machine that does much else would fail a limit.
  static void printTime(String what, long startNanos) {
    long passed = Duration.ofNanos(System.nanoTime() - startNanos).toMillis();
    System.out.printf("== %s: %.1f s%n", what, passed / 1000.0);
  }
}
