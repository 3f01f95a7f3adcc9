package org.pywrapdoctor.probe;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A folder for one test, with links resolved in its name. Unlike JUnit's it says nothing when
/// links in it lead outside, as those of every Python environment do.
public final class TemporaryFolder implements BeforeEachCallback, AfterEachCallback {
  private Path folder = Path.of("");

  public Path path() {
    return folder;
  }

  public Path resolve(String name) {
    return folder.resolve(name);
  }

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    folder = Files.createTempDirectory("pywrap-doctor-test").toRealPath();
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path emptied, IOException failure)
              throws IOException {
            Files.delete(emptied);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
