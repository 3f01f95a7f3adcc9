import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Puts what the licences ask for beside those of Java's own modules, in `runtime/legal`: the list
/// of everything that is not ours, the bill of materials for programs, and the texts that the
/// modules bring.
final class Notices {

  private Notices() {}

  /// @param lists the folder with the list and the bill, which the build made
  static void copy(Path lists, List<Path> modulePath, Path runtime) throws IOException {
    Path legal = Files.createDirectories(runtime.resolve("legal"));
    try (Stream<Path> files = Files.list(lists)) {
      for (Path file : files.toList()) {
        Files.copy(file, legal.resolve(file.getFileName()));
      }
    }
    for (ModuleReference module : ModuleFinder.of(modulePath.toArray(Path[]::new)).findAll()) {
      ModuleFiles.copy(module, Notices::isLicence, legal.resolve(module.descriptor().name()));
    }
  }

  private static boolean isLicence(String resource) {
    return resource.matches("META-INF/(.*-)?(LICENSE|NOTICE)(\\.(txt|md))?");
  }
}
