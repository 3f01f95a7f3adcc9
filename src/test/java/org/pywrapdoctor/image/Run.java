package org.pywrapdoctor.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// What one run of a program left: exit code, standard output and standard error.
public record Run(int exitCode, String output, String error) {

  private static final long LIMIT_SECONDS = 120;

  /// Runs a command with exactly these variables and standard input empty.
  public static Run of(Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("pywrap-doctor-test", ".out");
    Path error = Files.createTempFile("pywrap-doctor-test", ".err");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectOutput(output.toFile())
              .redirectError(error.toFile());
      builder.environment().clear();
      builder.environment().putAll(environment);
      Process process = builder.start();
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("Still running after " + LIMIT_SECONDS + " s: " + command);
      }
      return new Run(process.exitValue(), read(output), read(error));
    } finally {
      Files.delete(output);
      Files.delete(error);
    }
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
