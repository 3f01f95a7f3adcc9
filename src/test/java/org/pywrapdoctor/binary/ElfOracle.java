package org.pywrapdoctor.binary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pywrapdoctor.loader.DiskFiles;
import org.pywrapdoctor.platform.ByteSource;

/// Compares what [BinaryReader] reads with what `readelf` prints.
final class ElfOracle {

  private ElfOracle() {}

  static ElfImage image(Path file) throws IOException {
    try (ByteSource source = DiskFiles.open(file)) {
      BinaryReading reading = BinaryReader.read(source);
      assertThat(reading).as(file.toString()).isInstanceOf(BinaryReading.Image.class);
      return (ElfImage) ((BinaryReading.Image) reading).image();
    }
  }

  static void assertAgrees(ElfImage image, Path file) throws IOException {
    Readelf oracle = Readelf.of(file, "-h", "-d", "-V", "-n", "-l");
    assertThat(image.needed()).isEqualTo(oracle.dynamic("NEEDED"));
    assertThat(image.soname().stream()).containsExactlyElementsOf(oracle.dynamic("SONAME"));
    assertThat(image.rpath().stream()).containsExactlyElementsOf(oracle.dynamic("RPATH"));
    assertThat(image.runpath().stream()).containsExactlyElementsOf(oracle.dynamic("RUNPATH"));
    assertThat(image.interpreter()).isEqualTo(oracle.first("program interpreter: (.*)]"));
    assertThat(image.buildId()).isEqualTo(oracle.first("Build ID: (\\w+)"));
    assertThat(image.staticTls()).isEqualTo(oracle.contains("STATIC_TLS"));
    assertThat(image.noDefaultFolders()).isEqualTo(oracle.contains("NODEFLIB"));
    assertThat(image.wordBits() == 64).isEqualTo(oracle.contains("ELF64"));
    assertThat(image.executableStack()).isEqualTo(oracle.first("GNU_STACK .* (RWE) ").isPresent());
    assertThat(image.isCutOff()).isFalse();
    assertThat(needs(image)).isEqualTo(oracle.versionNeeds());
    assertThat(image.versionDefinitions().stream().map(v -> v.name() + (v.base() ? " base" : "")))
        .containsExactlyElementsOf(oracle.versionDefinitions());
  }

  /// Reads `name`, `name@version` or `name@@version` as readelf writes it.
  static ElfReference reference(String text) {
    int at = text.indexOf('@');
    String name = at < 0 ? text : text.substring(0, at);
    return new ElfReference(
        name.getBytes(StandardCharsets.UTF_8),
        Optional.of(text.substring(text.lastIndexOf('@') + 1)).filter(_ -> at >= 0),
        Optional.empty(),
        false);
  }

  private static Map<String, List<String>> needs(ElfImage image) {
    Map<String, List<String>> needs = new LinkedHashMap<>();
    for (ElfVersionNeed need : image.versionNeeds()) {
      needs.put(
          need.library(),
          need.versions().stream().map(v -> v.name() + (v.weak() ? " weak" : "")).toList());
    }
    return needs;
  }
}
