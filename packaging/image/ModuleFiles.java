import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/// Takes files out of a module.
final class ModuleFiles {

  private ModuleFiles() {}

  /// Copies the resources that are wanted into a folder, by the last part of their names. What is
  /// there already stays.
  static void copy(ModuleReference module, Predicate<String> wanted, Path folder)
      throws IOException {
    try (ModuleReader reader = module.open()) {
      for (String resource : reader.list().filter(wanted).toList()) {
        Path file = folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
        if (!Files.exists(file)) {
          Files.createDirectories(folder);
          try (InputStream content = reader.open(resource).orElseThrow()) {
            Files.copy(content, file);
          }
        }
      }
    }
  }
}
