package org.pywrapdoctor.binary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Damaged and hostile files: an answer comes back, whatever the bytes. [MutatedBinaryTest] damages
/// real files at random.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileBinaryTest {

  private static final int ROUNDS = 3000;
  private static final int LIBRARIES = 4;
  private static final long SMALL = 100_000;

  @ParameterizedTest(name = "{0}")
  @MethodSource("seeds")
  void readsEveryBeginningOfAFile(String name, byte[] bytes) {
    for (int length = 0; length < bytes.length; length += 64) {
      MemoryBytes beginning = new MemoryBytes(bytes, length);
      BinaryReading reading = WholeReading.of(beginning);
      if (reading instanceof BinaryReading.Image(BinaryImage image)) {
        assertThat(image.isCutOff()).isEqualTo(length < image.requiredSize());
      }
    }
  }

  @Test
  void survivesNoise() {
    Random random = new Random(7);
    byte[][] starts = {
      {0x7f, 'E', 'L', 'F', 2, 1, 1},
      {0x7f, 'E', 'L', 'F', 1, 2, 1},
      {'M', 'Z'},
      {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0, 0, 0, 2},
      {(byte) 0xcf, (byte) 0xfa, (byte) 0xed, (byte) 0xfe},
      {}
    };
    for (int i = 0; i < ROUNDS; i++) {
      byte[] bytes = new byte[random.nextInt(5000)];
      random.nextBytes(bytes);
      byte[] start = starts[i % starts.length];
      System.arraycopy(start, 0, bytes, 0, Math.min(start.length, bytes.length));
      WholeReading.of(new MemoryBytes(bytes));
    }
  }

  @Test
  void aTextIsNoBinary() {
    byte[] text = "INPUT(libc.so.6)\n".getBytes(StandardCharsets.US_ASCII);
    assertThat(BinaryReader.read(new MemoryBytes(text))).isEqualTo(new BinaryReading.NotBinary());
    assertThat(BinaryReader.read(new MemoryBytes(new byte[0])))
        .isEqualTo(new BinaryReading.NotBinary());
  }

  @Test
  void aJavaClassIsNoUniversalMachO() throws IOException {
    String name = HostileBinaryTest.class.getSimpleName() + ".class";
    try (var in = HostileBinaryTest.class.getResourceAsStream(name)) {
      assertThat(BinaryReader.read(new MemoryBytes(in.readAllBytes())))
          .isEqualTo(new BinaryReading.NotBinary());
    }
  }

  static Stream<Arguments> seeds() throws IOException {
    Stream<Arguments> samples =
        Stream.of("sample-x86_64.dll", "sample-x86.dll", "sample.dylib")
            .map(name -> Arguments.of(name, Samples.bytes(name)));
    return Stream.concat(samples, ownLibraries());
  }

  /// Small native files of the Java that runs the tests.
  private static Stream<Arguments> ownLibraries() throws IOException {
    Path home = Path.of(System.getProperty("java.home"));
    List<Path> files;
    try (Stream<Path> all = Files.walk(home, 3)) {
      files = all.filter(HostileBinaryTest::isSmallBinary).sorted().limit(LIBRARIES).toList();
    }
    List<Arguments> seeds = new ArrayList<>();
    for (Path file : files) {
      seeds.add(Arguments.of(file.getFileName().toString(), Files.readAllBytes(file)));
    }
    return seeds.stream();
  }

  private static boolean isSmallBinary(Path file) {
    return file.toString().matches(".*\\.(so|dll|dylib)") && file.toFile().length() < SMALL;
  }
}
