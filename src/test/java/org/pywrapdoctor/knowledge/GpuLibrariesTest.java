package org.pywrapdoctor.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.requirement.Version;

class GpuLibrariesTest {

  private final GpuLibraries libraries = Knowledge.shipped().gpuLibraries();

  /// Names seen with LD_DEBUG in the releases' own wheels, or in the issues that the file cites.
  @ParameterizedTest
  @CsvSource({
    "2.0.4, LINUX, libcudart.so.10.0",
    "2.3.4, LINUX, libcudart.so.10.1",
    "2.4.0, LINUX, libcusolver.so.10",
    "2.11.1, LINUX, libcudart.so.11.0",
    "2.15.1, LINUX, libcudart.so.12",
    "2.17.0, LINUX, libcudnn.so.8",
    "2.21.0, LINUX, libcudnn.so.9",
    "2.2.0, WINDOWS, cudart64_101.dll",
    "2.10.1, WINDOWS, cudart64_110.dll",
  })
  void areKnownByRelease(String version, OperatingSystem system, String name) {
    assertThat(libraries.of(Version.of(version), system).orElseThrow().needed()).contains(name);
  }

  @Test
  void thereAreNoneWhereNoBuildUsesCards() {
    assertThat(libraries.of(Version.of("2.11.0"), OperatingSystem.WINDOWS)).isEmpty();
    assertThat(libraries.of(Version.of("2.21.0"), OperatingSystem.MACOS)).isEmpty();
  }

  /// The library that carries the version of CUDA agrees with what the wheels say of themselves.
  @ParameterizedTest
  @CsvSource({"2.1.0", "2.4.4", "2.10.1", "2.14.1", "2.16.2", "2.20.0"})
  void agreeWithTheBuild(String version) {
    GpuBuild build =
        Knowledge.shipped()
            .releases()
            .release("tensorflow", Version.of(version))
            .orElseThrow()
            .wheel(OperatingSystem.LINUX, org.pywrapdoctor.platform.Architecture.X86_64)
            .orElseThrow()
            .gpu()
            .orElseThrow();
    var needed = libraries.of(Version.of(version), OperatingSystem.LINUX).orElseThrow().needed();
    assertThat(needed)
        .contains("libcudnn.so." + build.cudnn())
        .anyMatch(
            name -> name.startsWith("libcudart.so." + build.cuda().replaceFirst("\\..*", "")));
  }
}
