package org.pywrapdoctor.binary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pywrapdoctor.fixture.BaseEnvironment;
import org.pywrapdoctor.loader.DiskFiles;

/// Every native file of real TensorFlows, compared with readelf.
@EnabledOnOs(OS.LINUX)
@Tag("real-environment")
class RealTensorFlowElfTest {

  @ParameterizedTest
  @EnumSource(BaseEnvironment.class)
  void agreesWithReadelf(BaseEnvironment environment) throws IOException {
    assumeTrue(Readelf.isHere());
    Path tensorflow = environment.environment().sitePackages().resolve("tensorflow");
    try (Stream<Path> files = Files.walk(tensorflow)) {
      for (Path file : files.filter(RealTensorFlowElfTest::isNative).toList()) {
        ElfOracle.assertAgrees(ElfOracle.image(file), file);
      }
    }
  }

  /// The library has 1.1 GB and half a million symbols.
  @Test
  void readsLittleOfALargeLibrary() throws IOException {
    Path library =
        BaseEnvironment.TENSORFLOW_2_21
            .environment()
            .sitePackages()
            .resolve("tensorflow/libtensorflow_cc.so.2");
    try (CountedBytes source = new CountedBytes(DiskFiles.open(library))) {
      BinaryImage image = ((BinaryReading.Image) BinaryReader.read(source)).image();
      assertThat(image.fileSize()).isGreaterThan(1_000_000_000);
      assertThat(source.read()).isLessThan(100_000);
      new ElfSymbols(source, (ElfImage) image).undefined();
      assertThat(source.read()).isLessThan(40_000_000);
    }
  }

  private static boolean isNative(Path file) {
    return file.getFileName().toString().matches(".*\\.so(\\.\\d+)*");
  }
}
