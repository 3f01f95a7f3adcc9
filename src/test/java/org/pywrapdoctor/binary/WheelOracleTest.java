package org.pywrapdoctor.binary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pywrapdoctor.loader.DiskFiles;
import org.pywrapdoctor.platform.ByteSource;

/// The native files of real wheels, read with our readers, against what readelf, pefile
/// and LIEF say of them. Reads the smallest TensorFlow of each platform and small
/// wheels that show what those do not: 32 bits, musl, universal files, versions in resources; with
/// `-Dpywrapdoctor.oracle=all` the whole matrix (29 wheels, 8 GB to download, none is kept).
@Tag("real-environment")
@EnabledOnOs(OS.LINUX)
class WheelOracleTest {

  private static final boolean ALL = "all".equals(System.getProperty("pywrapdoctor.oracle"));
  private static final Set<String> SMALLEST =
      Set.of(
          "tensorflow-cpu-2.4.4-manylinux2010_x86_64",
          "tensorflow-cpu-aws-2.15.1-manylinux2014_aarch64",
          "tensorflow-cpu-2.4.4-win_amd64",
          "tensorflow-2.4.4-macosx_10_14_x86_64",
          "tensorflow-2.15.1-macosx_12_0_arm64",
          "wrapt-1.17.2-manylinux2014_i686",
          "wrapt-1.17.2-musllinux_1_2_x86_64",
          "protobuf-5.29.5-macosx_10_9_universal2",
          "numpy-2.4.6-win_amd64",
          "msvc-runtime-14.44.35112-win_amd64",
          "wrapt-1.17.2-win32");

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void readsWhatTheOraclesRead(OracleTables oracle) throws IOException {
    Path wheel =
        ALL ? oracle.wheel().downloadInto(folder.resolve("wheel")) : oracle.wheel().cached();
    List<String> differences = new ArrayList<>();
    try (ZipFile archive = new ZipFile(wheel.toFile())) {
      for (Map.Entry<String, Map<String, String>> file : oracle.files().entrySet()) {
        Map<String, String> expected = file.getValue();
        Map<String, String> read =
            read(archive, file.getKey(), expected.getOrDefault("defines", ""));
        if (!read.equals(expected)) {
          differences.add(
              "%s%n  read:     %s%n  expected: %s".formatted(file.getKey(), read, expected));
        }
      }
    }
    assertThat(oracle.files()).isNotEmpty();
    assertThat(differences).isEmpty();
  }

  static Stream<OracleTables> tables() throws IOException, URISyntaxException {
    return OracleTables.all().filter(tables -> ALL || SMALLEST.contains(tables.wheel().key()));
  }

  private Map<String, String> read(ZipFile wheel, String name, String samples) throws IOException {
    Path file = folder.resolve("native-file");
    Files.copy(
        wheel.getInputStream(wheel.getEntry(name)), file, StandardCopyOption.REPLACE_EXISTING);
    try (ByteSource source = DiskFiles.open(file)) {
      return ReadTables.of(source, samples);
    }
  }
}
