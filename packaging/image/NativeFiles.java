import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
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
        // JavaFX for Windows brings the same C run-time library that Java has already.
        ModuleFiles.copy(module, name -> isFor(target, name), folder);
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
