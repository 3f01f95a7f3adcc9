import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Builds the self-contained application image for the system it runs on:
///
///     java packaging/image/BuildImage.java CLASS_PATH OUTPUT_FOLDER
///
/// `CLASS_PATH` is the program's jar and those of everything it needs. The image holds `runtime/`,
/// a Java with all modules linked in and the native files of JavaFX and JNA beside its own, and
/// `bin/`, the launcher.
final class BuildImage {

  private static final String MODULE = "org.pywrapdoctor";

  /// What no `requires` names: the silent logger, and the character sets of consoles in East Asia.
  private static final String FURTHER_MODULES = "org.slf4j.nop,jdk.charsets";

  private static final boolean WINDOWS = File.separatorChar == '\\';

  private static final String NOWHERE = WINDOWS ? "NUL" : "/dev/null";

  /// Settings of every start, from whichever launcher. They keep the JVM from writing files (crash
  /// report, performance data, unpacked libraries) and its messages away from standard output, and
  /// the window away from the graphics driver, which may be what is broken here. The ahead-of-time
  /// cache lies at the address that it was made for: to move it took a tenth of a second at each
  /// start.
  private static final List<String> JVM_OPTIONS =
      List.of(
          "-Xmx256m",
          "-XX:+UseSerialGC",
          "-XX:CompressedClassSpaceSize=64m",
          "-XX:ReservedCodeCacheSize=64m",
          "-XX:-UsePerfData",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:ArchiveRelocationMode=0",
          "-XX:+DisableAttachMechanism",
          "-XX:+DisplayVMOutputToStderr",
          "-XX:ErrorFile=" + NOWHERE,
          "-XX:ReplayDataFile=" + NOWHERE,
          "-XX:-CreateCoredumpOnCrash",
          "-Xlog:disable",
          "-Xlog:all=off",
          "-Dprism.order=sw",
          "-Djna.nounpack=true",
          "-Djna.noclasspath=true",
          "-Djna.nosys=true",
          "--enable-native-access=javafx.graphics,com.sun.jna," + MODULE);

  /// What replaces them where memory is short (tested at `ulimit -v 480000`): the launcher starts
  /// again with these when Java cannot reserve its memory.
  private static final List<String> SMALLEST_OPTIONS =
      List.of(
          "-Xmx128m",
          "-XX:CompressedClassSpaceSize=16m",
          "-XX:ReservedCodeCacheSize=24m",
          "-XX:AOTMode=off");

  private BuildImage() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<Path> modulePath =
        Stream.of(arguments[0].split(File.pathSeparator)).map(Path::of).toList();
    Path image = Path.of(arguments[1]).toAbsolutePath();
    delete(image);
    Path runtime = image.resolve("runtime");
    Path lifted = image.resolveSibling("lifted-jars");
    link(modulePath.stream().map(jar -> lift(jar, lifted)).toList(), runtime);
    // Only tools on another Java use it, to look into this one.
    Files.delete(runtime.resolve("lib").resolve("jrt-fs.jar"));
    NativeFiles.copy(modulePath, runtime);
    Files.write(runtime.resolve("lib").resolve("smallest.options"), SMALLEST_OPTIONS);
    if (!WINDOWS) {
      Launcher.build(image);
    }
    AotCache.train(runtime);
  }

  private static Path lift(Path module, Path lifted) {
    return Files.isRegularFile(module) ? OldClasses.lifted(module, lifted) : module;
  }

  private static void link(List<Path> modulePath, Path runtime) {
    int result =
        ToolProvider.findFirst("jlink")
            .orElseThrow(() -> new IllegalStateException("This JDK has no jlink."))
            .run(
                System.out,
                System.err,
                "--module-path",
                String.join(File.pathSeparator, modulePath.stream().map(Path::toString).toList()),
                "--add-modules",
                MODULE + "," + FURTHER_MODULES,
                "--exclude-resources",
                "**.so,**.dll,**.dylib,**.jnilib,**.a",
                "--add-options",
                String.join(" ", JVM_OPTIONS),
                "--no-header-files",
                "--no-man-pages",
                "--compress",
                "zip-6",
                "--output",
                runtime.toString());
    if (result != 0) {
      throw new IllegalStateException("jlink ended with " + result);
    }
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
