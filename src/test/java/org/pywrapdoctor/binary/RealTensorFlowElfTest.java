package org.pywrapdoctor.binary;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pywrapdoctor.fixture.BaseEnvironment;

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

  private static boolean isNative(Path file) {
    return file.getFileName().toString().matches(".*\\.so(\\.\\d+)*");
  }
}
