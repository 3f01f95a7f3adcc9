package org.pywrapdoctor.probe.nativelib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pywrapdoctor.fixture.BaseEnvironment;
import org.pywrapdoctor.fixture.BrokenCase;
import org.pywrapdoctor.fixture.ExaminedPython;
import org.pywrapdoctor.fixture.RealEnvironments;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.probe.TestHost;
import org.pywrapdoctor.snapshot.NativeLibraries;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;
import org.pywrapdoctor.snapshot.NativeLibraries.Redirected;
import org.pywrapdoctor.snapshot.NativeLibraries.Status;

/// Real environments that really fail: the library named is the one that the real loader stumbles
/// over, and where the files are sound nothing is named.
@Tag("real-environment")
class BrokenTensorFlowTest {

  @ParameterizedTest
  @CsvSource({
    "TRUNCATED_LIBRARY, libtensorflow_cc.so.2, CORRUPT, cut off",
    "REMOVED_FRAMEWORK, libtensorflow_framework.so.2, MISSING, none of the places",
    "REMOVED_LIBRARY, libtensorflow_cc.so.2, MISSING, none of the places",
    "REMOVED_MODULE, _pywrap_tensorflow_internal.so, MISSING, none of the places",
    "EMPTY_MODULE, _pywrap_tensorflow_internal.so, CORRUPT, no native library",
    "ZEROED_MODULE, _pywrap_tensorflow_internal.so, CORRUPT, no native library",
    "BARE_LIBSTDCXX, libstdc++.so.6, SYMBOL_MISSING, which no loaded library defines",
    "OLD_LIBSTDCXX, libstdc++.so.6, SYMBOL_VERSION_MISSING, GLIBCXX_3.4.2",
    "TEXT_AS_LIBSTDCXX, libstdc++.so.6, CORRUPT, no native library"
  })
  void namesWhatTheLoaderStumblesOver(BrokenCase broken, String name, Status status, String words)
      throws IOException {
    NativeLibraries seen = look(RealEnvironments.broken(broken));
    assertThat(seen.libraries())
        .filteredOn(library -> library.status().isProblem())
        .extracting(Library::name)
        .containsExactly(name);
    assertThat(seen.libraries())
        .filteredOn(library -> library.name().equals(name))
        .singleElement()
        .satisfies(
            library -> {
              assertThat(library.status()).isEqualTo(status);
              assertThat(library.detail()).contains(words);
            });
  }

  /// Modules that 2.19 left behind find nothing of what they use in 2.21.
  @Test
  void namesTheModulesThatAnOlderVersionLeft() throws IOException {
    NativeLibraries seen = look(RealEnvironments.broken(BrokenCase.NEWER_OVER_OLDER));
    assertThat(seen.libraries())
        .filteredOn(library -> library.status().isProblem())
        .allSatisfy(library -> assertThat(library.status()).isEqualTo(Status.SYMBOL_MISSING))
        .allSatisfy(library -> assertThat(library.path().orElseThrow()).contains("/lite/python/"))
        .extracting(Library::name)
        .contains("_pywrap_tensorflow_lite_metrics_wrapper.so");
  }

  @ParameterizedTest
  @EnumSource(names = {"BARE_LIBSTDCXX", "OLD_LIBSTDCXX", "TEXT_AS_LIBSTDCXX"})
  void namesTheVariableThatBringsItIn(BrokenCase broken) throws IOException {
    assertThat(look(RealEnvironments.broken(broken)).redirected())
        .extracting(Redirected::name, Redirected::variable)
        .containsExactly(tuple("libstdc++.so.6", "LD_LIBRARY_PATH"));
  }

  @ParameterizedTest
  @EnumSource(names = {"REMOVED_SHIM", "ALTERED_UNUSED_BYTE", "OLDER_OVER_NEWER", "NUMPY_2"})
  void namesNothingWhereTheLoaderHasNoTrouble(BrokenCase broken) throws IOException {
    assertSound(look(RealEnvironments.broken(broken)));
  }

  @ParameterizedTest
  @EnumSource(BaseEnvironment.class)
  void namesNothingInASoundEnvironment(BaseEnvironment base) throws IOException {
    assertSound(look(RealEnvironments.sound(base)));
  }

  private static void assertSound(NativeLibraries seen) {
    assertThat(seen.libraries()).hasSizeGreaterThan(40);
    assertThat(seen.libraries()).filteredOn(library -> library.status().isProblem()).isEmpty();
    assertThat(seen.redirected()).isEmpty();
  }

  private static NativeLibraries look(ExaminedPython examined) throws IOException {
    Host host =
        TestHost.onDisk(examined.workingFolder(), examined.workingFolder())
            .with(examined.variables());
    return LookedAt.libraries(
            host, examined.executable().toString(), tensorflow(examined.executable()).toString())
        .ifKnown()
        .orElseThrow();
  }

  private static Path tensorflow(Path executable) throws IOException {
    try (Stream<Path> folders = Files.list(executable.resolve("../../lib").normalize())) {
      List<Path> packages =
          folders.map(folder -> folder.resolve("site-packages/tensorflow")).toList();
      return packages.stream().filter(Files::isDirectory).findFirst().orElseThrow();
    }
  }
}
