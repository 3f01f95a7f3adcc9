import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Trains the ahead-of-time caches (JEP 514), which halve the time to start: a rehearsal without a
/// display loads and links what every later run needs. What commands and wizard share takes a tenth
/// of a second to map; `libraries`, which is over in less than that, has a smaller one of its own.
final class AotCache {

  /// What Java's second compiler did in the training it would do again at each start, ahead of the
  /// first window: 0.5 s of processor time of 2.1 s (`packaging/benchmark/wizard.py`).
  private static final List<String> FIRST_COMPILER_ONLY =
      List.of("-XX:TieredStopAtLevel=1", "-XX:CompileThresholdScaling=4");

  private AotCache() {}

  static void train(Path runtime, Target target) throws IOException, InterruptedException {
    Path temporary = Files.createTempDirectory("pywrap-doctor-training");
    try {
      Path patient = Files.createDirectory(temporary.resolve("environment"));
      Patient.make(patient, runtime, target);
      String module = Patient.module(patient, runtime, target).toString();
      String report = temporary.resolve("patient.pywrapreport").toString();
      train(runtime, "libraries", patient.toString(), module);
      train(runtime, "pywrap-doctor", patient.toString(), module, report);
    } finally {
      BuildImage.delete(temporary);
    }
  }

  private static void train(Path runtime, String name, String... arguments)
      throws IOException, InterruptedException {
    Path log = Files.createTempFile("pywrap-doctor-training", ".log");
    List<String> command = new ArrayList<>();
    command.add(runtime.resolve("bin").resolve("java").toString());
    command.add("-XX:AOTCacheOutput=" + runtime.resolve("lib").resolve(name + ".aot"));
    command.addAll(FIRST_COMPILER_ONLY);
    command.add("-Djna.boot.library.path=" + runtime.resolve("lib"));
    command.add("-Dglass.platform=Headless");
    command.addAll(List.of("-m", "org.pywrapdoctor/org.pywrapdoctor.Rehearsal"));
    command.addAll(List.of(arguments));
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
