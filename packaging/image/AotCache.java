import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Trains the ahead-of-time cache (JEP 514), which halves the time to start: a run without a
/// display
/// loads and links what every later run needs.
final class AotCache {

  private AotCache() {}

  static void train(Path runtime) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            runtime.resolve("bin").resolve("java").toString(),
            "-XX:AOTCacheOutput=" + runtime.resolve("lib").resolve("pywrap-doctor.aot"),
            "-m",
            "org.pywrapdoctor/org.pywrapdoctor.Main",
            "--version");
    Path log = Files.createTempFile("pywrap-doctor-training", ".log");
    try {
      int result =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start()
              .waitFor();
      if (result != 0) {
        throw new IllegalStateException(
            "The training run ended with " + result + ":\n" + Files.readString(log));
      }
    } finally {
      Files.delete(log);
    }
  }
}
