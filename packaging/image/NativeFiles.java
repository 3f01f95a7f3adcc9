import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Puts the native files of JavaFX and JNA beside those of Java itself, where both look first, so
/// that nothing is unpacked into the person's folders at run time.
final class NativeFiles {

  private static final Set<String> MODULES =
      Set.of("javafx.graphics", "javafx.controls", "com.sun.jna");

  private static final boolean WINDOWS = osName().startsWith("windows");

  private NativeFiles() {}

  static void copy(List<Path> modulePath, Path runtime) throws IOException {
    Path target = runtime.resolve(WINDOWS ? "bin" : "lib");
    for (ModuleReference module : ModuleFinder.of(modulePath.toArray(Path[]::new)).findAll()) {
      if (MODULES.contains(module.descriptor().name())) {
        copy(module, target);
      }
    }
  }

  private static void copy(ModuleReference module, Path target) throws IOException {
    try (ModuleReader reader = module.open()) {
      for (String resource : reader.list().filter(NativeFiles::isForThisSystem).toList()) {
        Path file = target.resolve(resource.substring(resource.lastIndexOf('/') + 1));
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

  private static boolean isForThisSystem(String resource) {
    boolean isNative = resource.matches(".*\\.(so|dll|dylib|jnilib)");
    boolean isJavaFx = !resource.contains("/");
    return isNative && (isJavaFx || resource.startsWith("com/sun/jna/" + jnaPlatform() + "/"));
  }

  /// The folder of JNA's jar for this system, such as `linux-x86-64`.
  private static String jnaPlatform() {
    String system = WINDOWS ? "win32" : osName().startsWith("mac") ? "darwin" : osName();
    String architecture =
        System.getProperty("os.arch").equals("amd64") ? "x86-64" : System.getProperty("os.arch");
    return system + "-" + architecture.replace('_', '-');
  }

  private static String osName() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT);
  }
}
