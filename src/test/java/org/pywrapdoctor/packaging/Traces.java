package org.pywrapdoctor.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What is there on a Windows of Wine's: each file and folder of its drive, and each key and
/// value's name of its registry.
record Traces(Set<String> names) {

  static Traces of(Path prefix) throws IOException {
    Set<String> names = new TreeSet<>();
    Path drive = prefix.resolve("drive_c");
    try (Stream<Path> files = Files.walk(drive)) {
      files.map(file -> drive.relativize(file).toString()).forEach(names::add);
    }
    for (String hive : new String[] {"user.reg", "system.reg"}) {
      String key = "";
      for (String line : Files.readAllLines(prefix.resolve(hive))) {
        if (line.startsWith("[")) {
          key = hive + " " + line.substring(1, line.lastIndexOf(']'));
          names.add(key);
        } else if (line.startsWith("\"") || line.startsWith("@")) {
          names.add(key + " " + line.substring(0, line.indexOf('=')));
        }
      }
    }
    return new Traces(names);
  }

  /// What is here and was not there.
  Set<String> without(Traces earlier) {
    Set<String> added = new TreeSet<>(names);
    added.removeAll(earlier.names);
    return added;
  }
}
