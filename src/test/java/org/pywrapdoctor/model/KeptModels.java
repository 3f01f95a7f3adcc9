package org.pywrapdoctor.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// The small models that real releases wrote, and what became of them when others opened them
/// (`packaging/models/keep.py`).
public final class KeptModels {

  /// What one release did with a model of another.
  public record Opening(String opener, String writer, String model, boolean opens) {}

  private KeptModels() {}

  /// Unpacks them: a folder for each release that wrote.
  public static void unpack(Path folder) {
    try (ZipInputStream archive = new ZipInputStream(resource("models.zip"))) {
      for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.copy(archive, file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The whole matrix.
  public static List<Opening> openings() {
    List<Opening> openings = new ArrayList<>();
    try (InputStream file = resource("matrix.txt")) {
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .forEach(line -> openings.addAll(openings(line)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return openings;
  }

  private static List<Opening> openings(String line) {
    List<String> words = Arrays.asList(line.split(" "));
    int failing = words.indexOf("-");
    List<Opening> openings = new ArrayList<>();
    for (int i = 3; i < words.size(); i++) {
      if (i != failing) {
        openings.add(new Opening(words.get(0), words.get(1), words.get(i), i < failing));
      }
    }
    return openings;
  }

  private static InputStream resource(String name) {
    return KeptModels.class.getResourceAsStream(name);
  }
}
