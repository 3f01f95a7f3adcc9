package org.pywrapdoctor.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.requirement.Version;

class ReleasesTest {
  private final Releases releases = Knowledge.shipped().releases();
  private final Builds builds = Knowledge.shipped().builds();

  @Test
  void knowsTheNewestReleaseForEachPython() {
    assertThat(newest(OperatingSystem.WINDOWS, Architecture.X86_64, "3.6")).isEqualTo("2.6.2");
    assertThat(newest(OperatingSystem.LINUX, Architecture.X86_64, "3.8")).isEqualTo("2.13.1");
    assertThat(newest(OperatingSystem.MACOS, Architecture.X86_64, "3.12")).isEqualTo("2.16.2");
    assertThat(newest(OperatingSystem.LINUX, Architecture.ARM64, "3.13")).isEqualTo("2.21.0");
    assertThat(releases.newest(target(OperatingSystem.LINUX, Architecture.X86_64, "3.14")))
        .isEmpty();
    assertThat(releases.newest(target(OperatingSystem.WINDOWS, Architecture.ARM64, "3.11")))
        .isEmpty();
  }

  @Test
  void everyStubOnWindowsHasItsFilesElsewhereOrIsNoBuild() {
    Target windows38 = target(OperatingSystem.WINDOWS, Architecture.X86_64, "3.8");
    assertThat(builds.find(Version.of("2.13.0"), windows38, false).orElseThrow().distributions())
        .containsExactly("tensorflow", "tensorflow-intel");
    assertThat(builds.find(Version.of("2.13.1"), windows38, false)).isEmpty();
  }

  @Test
  void standsInForTheUsualNameOnAppleAndArm() {
    assertThat(names("2.12.0", OperatingSystem.MACOS, Architecture.ARM64, "3.10"))
        .containsExactly("tensorflow-macos");
    assertThat(names("2.14.0", OperatingSystem.MACOS, Architecture.ARM64, "3.10"))
        .containsExactly("tensorflow", "tensorflow-macos");
    assertThat(names("2.15.1", OperatingSystem.MACOS, Architecture.ARM64, "3.10"))
        .containsExactly("tensorflow");
    assertThat(names("2.12.1", OperatingSystem.LINUX, Architecture.ARM64, "3.10"))
        .containsExactly("tensorflow", "tensorflow-cpu-aws");
    assertThat(names("2.16.1", OperatingSystem.LINUX, Architecture.ARM64, "3.10"))
        .containsExactly("tensorflow");
  }

  @Test
  void knowsThatTheWheelsOfTheStandInHaveHoles() {
    Target arm38 = target(OperatingSystem.LINUX, Architecture.ARM64, "3.8");
    assertThat(releases.release("tensorflow", Version.of("2.11.1")).orElseThrow().wheel(arm38))
        .isPresent();
    assertThat(builds.find(Version.of("2.11.1"), arm38, false)).isEmpty();
  }

  @Test
  void knowsWhereTheGraphicsCardIsServed() {
    Target windows = target(OperatingSystem.WINDOWS, Architecture.X86_64, "3.10");
    assertThat(builds.newest(windows, true).orElseThrow().version()).hasToString("2.10.1");
    Target linux = target(OperatingSystem.LINUX, Architecture.X86_64, "3.10");
    assertThat(builds.newest(linux, true).orElseThrow().version()).hasToString("2.21.0");
    Target apple = target(OperatingSystem.MACOS, Architecture.ARM64, "3.10");
    assertThat(builds.newest(apple, true)).isEmpty();
    Target old = target(OperatingSystem.LINUX, Architecture.X86_64, "3.7");
    assertThat(builds.find(Version.of("2.0.4"), old, true).orElseThrow().distributions())
        .containsExactly("tensorflow-gpu");
  }

  @Test
  void readsWhatAWheelIsBuiltWith() {
    Wheel linux =
        releases
            .release("tensorflow", Version.of("2.15.1"))
            .flatMap(r -> r.wheel(OperatingSystem.LINUX, Architecture.X86_64))
            .orElseThrow();
    assertThat(linux.gpu().orElseThrow().cuda()).isEqualTo("12.2");
    assertThat(linux.gpu().orElseThrow().kernels()).contains("sm_70", "compute_80");
    assertThat(linux.glibc()).contains(Version.of("2.17"));
    assertThat(linux.source()).endsWith(".whl");
    assertThat(Knowledge.shipped().requirements().of(linux))
        .anySatisfy(r -> assertThat(r).hasToString("ml-dtypes~=0.3.1"));
  }

  @Test
  void everyRowNamesItsWheelAndRequirements() {
    for (String name : Knowledge.shipped().names().all()) {
      for (Release release : releases.of(name)) {
        for (Wheel wheel : release.wheels()) {
          assertThat(wheel.source()).isNotBlank();
          assertThat(wheel.pythons()).isNotEmpty().isSorted();
          assertThat(Knowledge.shipped().requirements().of(wheel)).isNotEmpty();
        }
      }
      assertThat(releases.of(name)).extracting(Release::version).isSorted();
    }
  }

  @Test
  void knowsTheNamesThatCollide() {
    TensorFlowNames names = Knowledge.shipped().names();
    assertThat(names.all()).startsWith("tensorflow");
    assertThat(names.contains("tensorflow-intel")).isTrue();
    assertThat(names.contains("tensorflow-io")).isFalse();
    assertThat(names.describe("tensorflow-cpu")).contains("TensorFlow for processors only");
  }

  private java.util.List<String> names(
      String version, OperatingSystem system, Architecture architecture, String python) {
    return builds
        .find(Version.of(version), target(system, architecture, python), false)
        .orElseThrow()
        .distributions();
  }

  private String newest(OperatingSystem system, Architecture architecture, String python) {
    return releases.newest(target(system, architecture, python)).orElseThrow().version().toString();
  }

  private static Target target(OperatingSystem system, Architecture architecture, String python) {
    return new Target(system, architecture, PythonMinor.of(python));
  }
}
