import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Trains the ahead-of-time cache (JEP 514), which halves the time to start: a rehearsal without a
/// display loads and links what every later run needs. Commands and wizard share one cache: with
/// one of their own the commands start a fourteenth sooner, which is not worth telling them apart.
final class AotCache {

  private AotCache() {}

  static void train(Path runtime, Target target) throws IOException, InterruptedException {
    Path temporary = Files.createTempDirectory("pywrap-doctor-training");
    Path log = temporary.resolve("log");
    try {
      Path patient = Files.createDirectory(temporary.resolve("environment"));
      Patient.make(patient, runtime, target);
      int result =
          new ProcessBuilder(
                  runtime.resolve("bin").resolve("java").toString(),
                  "-XX:AOTCacheOutput=" + runtime.resolve("lib").resolve("pywrap-doctor.aot"),
                  "-Djna.boot.library.path=" + runtime.resolve("lib"),
                  "-Dglass.platform=Headless",
                  "-m",
                  "org.pywrapdoctor/org.pywrapdoctor.Rehearsal",
                  patient.toString(),
                  temporary.resolve("patient.pywrapreport").toString(),
                  Patient.module(patient, runtime, target).toString())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start()
              .waitFor();
      if (result != 0) {
        throw new IllegalStateException(
            "The training run ended with " + result + ":\n" + Files.readString(log));
      }
    } finally {
      BuildImage.delete(temporary);
    }
  }
}
