package org.pywrapdoctor.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pywrapdoctor.binary.BinaryReader;
import org.pywrapdoctor.binary.BinaryReading;
import org.pywrapdoctor.binary.ElfImage;
import org.pywrapdoctor.binary.Mutator;
import org.pywrapdoctor.platform.ByteSource;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.MemoryFiles;

/// Whatever is changed in the loader's library cache, its reader answers, soon, and with bounded
/// memory. `-Dpywrapdoctor.mutations=N` makes it a long run.
class MutatedLibraryCacheTest {

  private static final int ROUNDS = Integer.getInteger("pywrapdoctor.mutations", 5000);
  private static final long FIRST = Long.getLong("pywrapdoctor.mutations.first", 20261121);
  private static final Duration LIMIT = Duration.ofSeconds(60).plusMillis(20L * ROUNDS);
  private static final int LARGEST = 1 << 22;
  private static final ElfImage PROGRAM = program();

  @ParameterizedTest(name = "{0}")
  @MethodSource("caches")
  void anAnswerComesBack(String name, byte[] original) {
    Mutator mutator = new Mutator(original, MutatedLibraryCacheTest::look);
    assertTimeoutPreemptively(
        LIMIT,
        () -> {
          for (long seed = FIRST; seed < FIRST + ROUNDS; seed++) {
            ByteSource mutant = mutator.mutant(seed);
            assertThatCode(() -> look(mutant))
                .as("%s with seed %d", name, seed)
                .doesNotThrowAnyException();
          }
        });
  }

  @Test
  void whatIsWrittenIsFound() {
    byte[] plain = cache(Map.of("libx.so.1", "/usr/lib/libx.so.1"));
    assertThat(find(plain, "libx.so.1")).contains("/usr/lib/libx.so.1");
    assertThat(find(behindAnOldTable(plain), "libx.so.1")).contains("/usr/lib/libx.so.1");
    assertThat(find(plain, "liby.so.1")).isEmpty();
  }

  /// A million entries that share one long path would take gigabytes.
  @Test
  void manyEntriesOfOneLongNameAreNoCache() {
    ByteBuffer bytes = ByteBuffer.wrap(cache(Map.of("libx.so.1", "/" + "x".repeat(4000))));
    byte[] hostile = Arrays.copyOf(bytes.array(), LARGEST);
    ByteBuffer entries = ByteBuffer.wrap(hostile).order(ByteOrder.LITTLE_ENDIAN);
    int text = LARGEST - 4096;
    Arrays.fill(hostile, text, LARGEST - 1, (byte) 'x');
    hostile[LARGEST - 1] = 0;
    int count = (text - 48) / 24;
    entries.putInt(20, count);
    for (int i = 0; i < count; i++) {
      entry(entries, 48 + 24 * i, text, text + 1);
    }
    assertThat(find(hostile, "x")).isEmpty();
  }

  static Stream<Arguments> caches() throws IOException {
    byte[] described =
        cache(Map.of("libx.so.1", "/usr/lib/libx.so.1", "libc.so.6", "/lib64/libc.so.6"));
    Stream<Arguments> made =
        Stream.of(
            Arguments.of("described", described),
            Arguments.of("behind an old table", behindAnOldTable(described)));
    Path real = Path.of(LibraryCache.PATH);
    return Files.isReadable(real)
        ? Stream.concat(made, Stream.of(Arguments.of("real", Files.readAllBytes(real))))
        : made;
  }

  /// Reads the cache and asks it for a name, as a search does.
  private static void look(ByteSource source) {
    try {
      byte[] bytes = new byte[(int) Math.min(source.size(), LARGEST)];
      source.read(0, ByteBuffer.wrap(bytes));
      find(bytes, "libc.so.6");
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static Optional<String> find(byte[] cache, String name) {
    MemoryFiles files = new MemoryFiles(PathStyle.POSIX).file(LibraryCache.PATH, cache);
    return LibraryCache.read(files, PROGRAM).find(name, List.of("x86-64-v3"));
  }

  /// A cache in the present form (glibc, `dl-cache.h`), with entries that fit every program.
  private static byte[] cache(Map<String, String> places) {
    ByteBuffer bytes = ByteBuffer.allocate(1 << 14).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(0, "glibc-ld.so.cache1.1".getBytes(StandardCharsets.US_ASCII));
    bytes.putInt(20, places.size());
    int at = 48;
    int text = 48 + 24 * places.size();
    for (Map.Entry<String, String> place : places.entrySet()) {
      byte[] name = (place.getKey() + "\0").getBytes(StandardCharsets.UTF_8);
      byte[] path = (place.getValue() + "\0").getBytes(StandardCharsets.UTF_8);
      bytes.put(text, name).put(text + name.length, path);
      entry(bytes, at, text, text + name.length);
      at += 24;
      text += name.length + path.length;
    }
    return Arrays.copyOf(bytes.array(), text);
  }

  private static void entry(ByteBuffer bytes, int at, int name, int path) {
    bytes.putInt(at, 1).putInt(at + 4, name).putInt(at + 8, path).putLong(at + 16, 0);
  }

  private static byte[] behindAnOldTable(byte[] cache) {
    int entries = 1;
    ByteBuffer bytes = ByteBuffer.allocate(32 + cache.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(0, "ld.so-1.7.0".getBytes(StandardCharsets.US_ASCII)).putInt(12, entries);
    return bytes.put(32, cache).array();
  }

  private static ElfImage program() {
    byte[] header = new byte[64];
    ByteBuffer bytes = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(0, 0x464c457f).put(4, (byte) 2).put(5, (byte) 1).put(6, (byte) 1);
    bytes.putShort(16, (short) 3).putShort(18, (short) 62).putShort(54, (short) 56);
    MemoryFiles files = new MemoryFiles(PathStyle.POSIX).file("/program", header);
    try (ByteSource source = files.open("/program")) {
      if (BinaryReader.read(source) instanceof BinaryReading.Image(ElfImage image)) {
        return image;
      }
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    throw new AssertionError("the described program is no ELF file");
  }
}
