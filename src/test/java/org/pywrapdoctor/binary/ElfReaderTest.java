package org.pywrapdoctor.binary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pywrapdoctor.loader.DiskFiles;
import org.pywrapdoctor.platform.ByteSource;

/// Reads the native files of the Java that runs the test and of the system, and compares with
/// readelf.
@EnabledOnOs(OS.LINUX)
class ElfReaderTest {

  @BeforeAll
  static void needsTheOracle() {
    assumeTrue(Readelf.isHere());
  }

  @ParameterizedTest
  @MethodSource("files")
  void agreesWithReadelf(Path file) throws IOException {
    ElfImage image = ElfOracle.image(file);
    ElfOracle.assertAgrees(image, file);
  }

  @ParameterizedTest
  @MethodSource("files")
  void findsTheSymbolsThatReadelfLists(Path file) throws IOException {
    ElfImage image = ElfOracle.image(file);
    Readelf oracle = Readelf.of(file, "--dyn-syms");
    try (ByteSource source = DiskFiles.open(file)) {
      ElfSymbols symbols = new ElfSymbols(source, image);
      assertThat(symbols.undefined())
          .extracting(ElfReference::toString)
          .containsExactlyInAnyOrderElementsOf(oracle.undefined());
      List<ElfReference> defined = oracle.defined().stream().map(ElfOracle::reference).toList();
      List<ElfReference> others =
          oracle.defined().stream().map(name -> ElfOracle.reference(name + "_not")).toList();
      assertThat(symbols.missing(defined)).isEmpty();
      assertThat(symbols.missing(others)).isEqualTo(others);
    }
  }

  static Stream<Path> files() throws IOException {
    try (Stream<Path> own = Files.list(Path.of(System.getProperty("java.home"), "lib"))) {
      List<Path> java = own.filter(path -> path.toString().endsWith(".so")).sorted().toList();
      return Stream.concat(java.stream(), system());
    }
  }

  private static Stream<Path> system() {
    return Stream.of("/lib/x86_64-linux-gnu", "/usr/lib/x86_64-linux-gnu", "/lib64", "/bin")
        .flatMap(
            folder ->
                Stream.of("libc.so.6", "libm.so.6", "libstdc++.so.6", "libgcc_s.so.1", "true")
                    .map(name -> Path.of(folder, name)))
        .filter(Files::isRegularFile);
  }
}
