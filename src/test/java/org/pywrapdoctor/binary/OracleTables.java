package org.pywrapdoctor.binary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.pywrapdoctor.fixture.PipWheel;

/// What readelf, pefile and LIEF say of the native files of one wheel, as
/// `packaging/oracle/make_tables.py` wrote it down.
///
/// @param wheel which wheel
/// @param files for each native file its tables, by name
record OracleTables(PipWheel wheel, Map<String, Map<String, String>> files) {

  /// The tables of every wheel that was written down.
  static Stream<OracleTables> all() throws IOException, URISyntaxException {
    var folder = Objects.requireNonNull(OracleTables.class.getResource("oracle"));
    try (Stream<Path> tables = Files.list(Path.of(folder.toURI()))) {
      return tables.sorted().toList().stream().map(OracleTables::read);
    }
  }

  private static OracleTables read(Path file) {
    try (var packed = new GZIPInputStream(Files.newInputStream(file));
        var reader = new BufferedReader(new InputStreamReader(packed, StandardCharsets.UTF_8))) {
      List<String> wheel = List.of(reader.readLine().split("\t"));
      Map<String, Map<String, String>> files = new LinkedHashMap<>();
      Map<String, String> tables = new LinkedHashMap<>();
      for (String line : reader.lines().toList()) {
        String[] parts = line.split("\t", 2);
        if (parts[0].equals("file")) {
          tables = new LinkedHashMap<>();
          files.put(parts[1], tables);
        } else {
          tables.put(parts[0], parts[1]);
        }
      }
      return new OracleTables(new PipWheel(wheel.get(1), wheel.get(2), wheel.get(3)), files);
    } catch (IOException broken) {
      throw new AssertionError(file + " is no table of an oracle", broken);
    }
  }

  @Override
  public String toString() {
    return wheel.key();
  }
}
