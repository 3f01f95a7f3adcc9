import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Builds the self-contained application image for the system it runs on, or, given an unpacked
/// Java for Windows, the one for Windows on any system:
///
///     java packaging/image/BuildImage.java CLASS_PATH NOTICES OUTPUT_FOLDER [WINDOWS_JAVA]
///
/// `CLASS_PATH` is the program's jar and those of everything it needs, `NOTICES` the folder with
/// the list of their licences. The image holds `runtime/`, a Java with all modules linked in and
/// the native files of JavaFX and JNA beside its own, and `bin/`, the launcher. On Windows
/// `packaging/windows` makes the launchers, and the ahead-of-time cache is trained at the first
/// start, with what lies in `rehearsal/`.
final class BuildImage {

  /// What replaces settings where memory is short (tested at `ulimit -v 480000`): the launcher
  /// starts again with these when Java cannot reserve its memory.
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
    Path image = Path.of(arguments[2]).toAbsolutePath();
    delete(image);
    Path runtime = image.resolve("runtime");
    Path notices = Path.of(arguments[1]);
    List<Path> lifted = lift(modulePath, image.resolveSibling("lifted-jars"));
    if (arguments.length > 3) {
      linkForWindows(lifted, runtime, new WindowsJava(Path.of(arguments[3]).toAbsolutePath()));
      finish(image, modulePath, notices, Target.WINDOWS);
    } else {
      Jlink.link(lifted, runtime, Target.own(), List.of());
      // Only tools on another Java use it, to look into this one.
      Files.delete(runtime.resolve("lib").resolve("jrt-fs.jar"));
      finish(image, modulePath, notices, Target.own());
    }
  }

  private static void linkForWindows(List<Path> modulePath, Path runtime, WindowsJava java)
      throws IOException, InterruptedException {
    Path exploded = java.modules(runtime.resolveSibling("modules"));
    List<Path> modules = new ArrayList<>(modulePath);
    modules.addFirst(exploded);
    Jlink.link(modules, runtime, Target.WINDOWS, WindowsJava.LINK_OPTIONS);
    java.copyNativeFiles(runtime);
    delete(exploded);
  }

  private static void finish(Path image, List<Path> modulePath, Path notices, Target target)
      throws IOException, InterruptedException {
    Path runtime = image.resolve("runtime");
    NativeFiles.copy(modulePath, runtime, target);
    Notices.copy(notices, modulePath, runtime);
    if (target == Target.WINDOWS) {
      Patient.make(Files.createDirectories(image.resolve("rehearsal")), runtime, target);
      return;
    }
    Files.write(runtime.resolve("lib").resolve("smallest.options"), SMALLEST_OPTIONS);
    Launcher.build(image);
    AotCache.train(runtime, target);
  }

  private static List<Path> lift(List<Path> modulePath, Path folder) {
    return modulePath.stream()
        .map(module -> Files.isRegularFile(module) ? OldClasses.lifted(module, folder) : module)
        .toList();
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
