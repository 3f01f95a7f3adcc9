import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Makes `bin/pywrap-doctor` of the image: a small native program where a C compiler is there, a
/// shell script where there is none. The script works too, but not under a `LD_LIBRARY_PATH` that
/// stops the shell itself.
final class Launcher {

  private static final Path SOURCES = Path.of("packaging", "launcher");

  private Launcher() {}

  static void build(Path image) throws IOException, InterruptedException {
    Path launcher = Files.createDirectories(image.resolve("bin")).resolve("pywrap-doctor");
    if (!compile(launcher)) {
      Files.copy(SOURCES.resolve("pywrap-doctor.sh"), launcher);
      System.err.println(
          "No C compiler that links statically: bin/pywrap-doctor is the shell script,"
              + " which a bogus LD_LIBRARY_PATH can stop.");
    }
    if (!launcher.toFile().setExecutable(true, false)) {
      throw new IOException(launcher + " cannot be made executable");
    }
  }

  private static boolean compile(Path launcher) throws InterruptedException {
    List<String> command = new ArrayList<>(List.of("cc", "-std=gnu11", "-O2", "-Wall", "-Wextra"));
    if (System.getProperty("os.name").equals("Linux")) {
      command.addAll(List.of("-static", "-s"));
    }
    command.addAll(List.of("-o", launcher.toString(), SOURCES.resolve("launcher.c").toString()));
    try {
      return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
