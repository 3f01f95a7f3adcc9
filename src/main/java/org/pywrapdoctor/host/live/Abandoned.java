package org.pywrapdoctor.host.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// What a killed run of this program left running. Only Linux needs that: on Windows the job object
/// ends all of it with us.
final class Abandoned {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Path PROCESSES = Path.of("/proc");

  private Abandoned() {}

  /// Ends each process that has this variable with this value.
  static void end(String variable, String value) {
    String wanted = variable + "=" + value;
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
      for (Path folder : folders) {
        long pid = Long.parseLong(folder.getFileName().toString());
        if (pid != ProcessHandle.current().pid() && variables(folder).contains(wanted)) {
          Optional<ProcessHandle> process = ProcessHandle.of(pid);
          process.ifPresent(ProcessHandle::destroyForcibly);
          process.ifPresent(Abandoned::await);
        }
      }
    } catch (IOException noSuchFolder) {
      return;
    }
  }

  private static List<String> variables(Path process) {
    try {
      byte[] all = Files.readAllBytes(process.resolve("environ"));
      return List.of(new String(all, StandardCharsets.ISO_8859_1).split("\0"));
    } catch (IOException goneOrOfSomebodyElse) {
      return List.of();
    }
  }

  private static void await(ProcessHandle process) {
    try {
      process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException
        | java.util.concurrent.TimeoutException stillThere) {
      return;
    }
  }
}
