import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Puts the native files of JavaFX and JNA beside those of Java itself, where both look first, so
/// that nothing is unpacked into the person's folders at run time.
final class NativeFiles {

  private static final Set<String> MODULES =
      Set.of("javafx.graphics", "javafx.controls", "com.sun.jna");

  private NativeFiles() {}

  static void copy(List<Path> modulePath, Path runtime, Target target) throws IOException {
    Path folder = runtime.resolve(target.nativeFolder);
    for (ModuleReference module : ModuleFinder.of(modulePath.toArray(Path[]::new)).findAll()) {
      if (MODULES.contains(module.descriptor().name())) {
        copy(module, folder, target);
      }
    }
  }

  private static void copy(ModuleReference module, Path folder, Target target) throws IOException {
    try (ModuleReader reader = module.open()) {
      for (String resource : reader.list().filter(name -> isFor(target, name)).toList()) {
        Path file = folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
        if (Files.exists(file)) {
          // JavaFX for Windows brings the same C run-time library that Java has already.
          continue;
        }
        try (InputStream content = reader.open(resource).orElseThrow()) {
          Files.copy(content, file);
        }
      }
    }
  }

  private static boolean isFor(Target target, String resource) {
    boolean isNative = resource.matches(".*\\.(so|dll|dylib|jnilib)");
    boolean isJavaFx = !resource.contains("/");
    return isNative
        && (isJavaFx || resource.startsWith("com/sun/jna/" + jnaPlatform(target) + "/"));
  }

  /// The folder of JNA's jar for this system, such as `linux-x86-64`.
  private static String jnaPlatform(Target target) {
    String own = System.getProperty("os.arch");
    String architecture = own.equals("amd64") ? "x86-64" : own;
    return target.jnaSystem + "-" + architecture.replace('_', '-');
  }
}
