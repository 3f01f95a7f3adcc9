package org.pywrapdoctor.probe.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A log written for the tests, with the right answer.
///
/// @param name what it shows
/// @param verdict the right verdict
/// @param roots the right roots, the most likely first
/// @param remarks causes that must be among the remarks
/// @param text the log
public record LabelledLog(
    String name, String verdict, List<String> roots, List<String> remarks, String text) {
  private static final List<String> FILES =
      List.of(
          "windows",
          "modules",
          "companions",
          "linux",
          "install",
          "gpu",
          "places",
          "healthy",
          "unrelated");

  /// The files hold many logs each; `=== name | verdict | roots | remarks` begins one.
  public static List<LabelledLog> all() {
    return FILES.stream().flatMap(LabelledLog::read).toList();
  }

  private static Stream<LabelledLog> read(String file) {
    List<LabelledLog> logs = new ArrayList<>();
    for (String part : text("corpus/" + file + ".txt").split("(?m)^=== ")) {
      if (!part.isEmpty()) {
        int end = part.indexOf('\n');
        String[] label = part.substring(0, end).split(" \\| ");
        logs.add(
            new LabelledLog(
                label[0],
                label[1],
                causes(label[2]),
                label.length > 3 ? causes(label[3]) : List.of(),
                part.substring(end + 1).replace('␛', '\u001b')));
      }
    }
    return logs.stream();
  }

  private static List<String> causes(String words) {
    return words.equals("-") ? List.of() : List.of(words.split(" "));
  }

  private static String text(String name) {
    try (InputStream file = LabelledLog.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
