package org.pywrapdoctor.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.snapshot.SnapshotJson;

/// The example reports inside the program, made from real broken environments, so that it can be
/// tried on a computer without a Python or with nothing wrong.
public final class Examples {
  private static final String FOLDER = "examples/";

  private Examples() {}

  /// One example.
  ///
  /// @param name what `show --example` calls it
  /// @param title what it shows, in a few words
  public record Example(String name, String title) {}

  /// All examples, in the order in which they are offered.
  public static List<Example> all() {
    return text("examples.txt")
        .lines()
        .map(line -> line.split(": ", 2))
        .map(parts -> new Example(parts[0], parts[1]))
        .toList();
  }

  /// What was seen on the computer of one example.
  public static Snapshot snapshot(String name) {
    if (all().stream().noneMatch(example -> example.name().equals(name))) {
      throw new IllegalArgumentException("there is no example " + name);
    }
    return SnapshotJson.fromTree(
        SnapshotJson.mapper().readTree(text(name + ".json")).path("snapshot"));
  }

  private static String text(String file) {
    try (InputStream resource = Examples.class.getResourceAsStream(FOLDER + file)) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
