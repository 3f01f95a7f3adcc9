package org.pywrapdoctor.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The Windows installer of this build, made once in a run of the tests by `packaging/windows`.
/// With `-Dpywrapdoctor.windows=FOLDER` it is the one that `build.py` has left in that folder.
final class WindowsSetup {
  private static final Optional<Path> EARLIER =
      Optional.ofNullable(System.getProperty("pywrapdoctor.windows")).map(Path::of);
  private static final Path OUTPUT = EARLIER.orElse(Path.of("target", "windows")).toAbsolutePath();
  private static final String[] TOOLS = {
    "mvn", "x86_64-w64-mingw32-gcc", "osslsigncode", "makensis", "wixl", "wine", "wineserver"
  };

  private static boolean built;

  private WindowsSetup() {}

  /// The setup program.
  static synchronized Path file() throws IOException {
    Tool.require(TOOLS);
    if (!built && EARLIER.isEmpty()) {
      Tool.run(Map.of(), "rm", "-rf", OUTPUT.toString());
      build(Map.of(), OUTPUT);
      built = true;
    }
    return only(OUTPUT, "*-setup.exe");
  }

  /// What is installed.
  static Path image() throws IOException {
    file();
    return OUTPUT.resolve("Pywrap Doctor");
  }

  /// A setup program of an older version with hardly anything in it.
  static Path older() throws IOException {
    return older(Map.of());
  }

  /// The same, built with these variables.
  static Path older(Map<String, String> variables) throws IOException {
    Path output = Path.of("target", "windows-older").toAbsolutePath();
    Tool.run(Map.of(), "rm", "-rf", output.toString());
    Path image = output.resolve("Pywrap Doctor");
    Path runtime = Files.createDirectories(image.resolve("runtime"));
    Files.writeString(runtime.resolve("left-over.txt"), "of an older version");
    build(variables, output, "setup", "--version", "0.0.1");
    return only(output, "*-setup.exe");
  }

  /// The folder of all that was built.
  static Path folder() throws IOException {
    file();
    return OUTPUT;
  }

  private static void build(Map<String, String> variables, Path output, String... words) {
    String[] command = new String[words.length + 3];
    command[0] = "python3";
    command[1] = Path.of("packaging", "windows", "build.py").toString();
    command[2] = output.toString();
    System.arraycopy(words, 0, command, 3, words.length);
    Map<String, String> all = new HashMap<>(variables);
    all.put("JAVA_HOME", System.getProperty("java.home"));
    Tool.run(all, command);
  }

  static Path only(Path folder, String pattern) throws IOException {
    try (var files = Files.newDirectoryStream(folder, pattern)) {
      var found = files.iterator();
      Path file = found.next();
      if (found.hasNext()) {
        throw new AssertionError("More than one " + pattern + " in " + folder);
      }
      return file;
    }
  }
}
