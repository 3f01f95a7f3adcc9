package org.pywrapdoctor.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.binary.ElfImage;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.MemoryFiles;

/// A described Mac with a module that needs `@rpath/libhelp.1.dylib` and has the rpaths
/// `@loader_path/../lib` and `/opt/lib`.
class MacLoaderTest {

  private static final String MODULE = "/env/site/module.so";
  private static final String PYTHON = "/python/bin/python3";
  private static final String HELP = "@rpath/libhelp.1.dylib";
  private static final String SYSTEM = "/usr/lib/libSystem.B.dylib";

  private final MemoryFiles files = new MemoryFiles(PathStyle.POSIX);
  private byte[] library;

  @BeforeEach
  void describe() throws IOException {
    try (InputStream in = ElfImage.class.getResourceAsStream("sample.dylib")) {
      library = Objects.requireNonNull(in).readAllBytes();
    }
    files.file(MODULE, library).file(PYTHON, withoutNeeds());
  }

  @Test
  void theSystemsOwnLibrariesNeedNoFile() {
    Resolution resolution = resolve(Map.of());
    assertThat(resolution.find(SYSTEM).orElseThrow().status()).isEqualTo(LibraryStatus.SYSTEM);
  }

  @Test
  void rpathsAreSearchedInOrder() {
    ResolvedLibrary missing = resolve(Map.of()).find(HELP).orElseThrow();
    assertThat(missing.status()).isEqualTo(LibraryStatus.MISSING);
    assertThat(missing.searched().stream().map(SearchedPlace::place))
        .startsWith("/env/lib/libhelp.1.dylib", "/opt/lib/libhelp.1.dylib");
    files.file("/opt/lib/libhelp.1.dylib", withoutNeeds());
    Resolution resolution = resolve(Map.of());
    assertThat(resolution.loads()).contains(true);
    assertThat(resolution.find(HELP).orElseThrow().foundBy().orElseThrow().words())
        .isEqualTo("the rpath of " + MODULE);
    files.file("/env/lib/libhelp.1.dylib", withoutNeeds());
    assertThat(resolve(Map.of()).find(HELP).orElseThrow().path())
        .contains("/env/lib/libhelp.1.dylib");
  }

  @Test
  void aVariableComesFirst() {
    files
        .file("/env/lib/libhelp.1.dylib", withoutNeeds())
        .file("/other/libhelp.1.dylib", withoutNeeds());
    Map<String, String> variables = Map.of("DYLD_LIBRARY_PATH", "/other");
    Resolution with = resolve(variables);
    Resolution without =
        new MacLoader(files)
            .resolve(
                process(variables, Architecture.X86_64).withoutLoaderVariables(),
                List.of(Opening.module(MODULE)));
    assertThat(Displacement.between(with, without))
        .singleElement()
        .satisfies(one -> assertThat(one.with().path()).contains("/other/libhelp.1.dylib"));
  }

  @Test
  void aFileWithoutAPartForTheProcessorIsTheWrongOne() {
    Resolution resolution =
        new MacLoader(files)
            .resolve(process(Map.of(), Architecture.ARM64), List.of(Opening.module(MODULE)));
    ResolvedLibrary module = resolution.find("module.so").orElseThrow();
    assertThat(module.status()).isEqualTo(LibraryStatus.WRONG_ARCHITECTURE);
    assertThat(module.detail()).isEqualTo("it is made for x86_64, the process runs as arm64");
  }

  @Test
  void aTruncatedLibraryIsCorrupt() {
    files.file("/opt/lib/libhelp.1.dylib", Arrays.copyOf(library, library.length - 500));
    assertThat(resolve(Map.of()).find(HELP).orElseThrow().status())
        .isEqualTo(LibraryStatus.CORRUPT);
  }

  @Test
  void onAnotherComputerWhatIsNotBesideItIsUnknown() {
    MacProcess process = new MacProcess(Optional.empty(), Architecture.X86_64, "/", Map.of());
    Resolution resolution = new MacLoader(files).resolve(process, List.of(Opening.module(MODULE)));
    assertThat(resolution.loads()).isEmpty();
    assertThat(resolution.find(HELP).orElseThrow().status()).isEqualTo(LibraryStatus.UNKNOWN);
  }

  private Resolution resolve(Map<String, String> variables) {
    return new MacLoader(files)
        .resolve(process(variables, Architecture.X86_64), List.of(Opening.module(MODULE)));
  }

  private static MacProcess process(Map<String, String> variables, Architecture architecture) {
    return new MacProcess(Optional.of(PYTHON), architecture, "/", variables);
  }

  /// The sample with its list of load commands ended before the first.
  private byte[] withoutNeeds() {
    byte[] copy = library.clone();
    ByteBuffer.wrap(copy).putInt(16, 0);
    return copy;
  }
}
