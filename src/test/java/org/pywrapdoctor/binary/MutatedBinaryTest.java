package org.pywrapdoctor.binary;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever is changed in a native file, the readers answer, soon, and with bounded memory.
///
/// A long run: `mvn test -Dtest=MutatedBinaryTest -Dpywrapdoctor.mutations=1000000`, with
/// `-Dpywrapdoctor.mutations.first=N` to begin at another seed and
/// `-Dpywrapdoctor.mutations.files=FOLDER` to take the native files in that folder as well.
class MutatedBinaryTest {

  private static final int ROUNDS = Integer.getInteger("pywrapdoctor.mutations", 5000);
  private static final long FIRST = Long.getLong("pywrapdoctor.mutations.first", 20261121);
  private static final Duration LIMIT = Duration.ofSeconds(60).plusMillis(20L * ROUNDS);
  private static final long SMALL = 200_000;
  private static final int LIBRARIES = 4;

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void anAnswerComesBack(String name, byte[] original) {
    Mutator mutator = new Mutator(original, WholeReading::of);
    AtomicLong seed = new AtomicLong(FIRST);
    assertTimeoutPreemptively(
        LIMIT,
        () -> {
          for (; seed.get() < FIRST + ROUNDS; seed.incrementAndGet()) {
            read(mutator, seed.get(), name);
          }
        },
        () -> name + " hangs with seed " + seed);
  }

  /// Memory is bounded by the heap of the tests: an [OutOfMemoryError] is a failure like others.
  private static void read(Mutator mutator, long seed, String name) {
    try {
      WholeReading.of(mutator.mutant(seed));
    } catch (RuntimeException | Error crash) {
      throw new AssertionError(name + " with seed " + seed, crash);
    }
  }

  static Stream<Arguments> files() throws IOException {
    Stream<Arguments> samples =
        Stream.of("sample-x86_64.dll", "sample-x86.dll", "sample.dylib")
            .map(name -> Arguments.of(name, Samples.bytes(name)));
    Path java = Path.of(System.getProperty("java.home"));
    List<Path> files = new ArrayList<>(smallBinariesIn(java).stream().limit(LIBRARIES).toList());
    Optional.ofNullable(System.getProperty("pywrapdoctor.mutations.files"))
        .ifPresent(folder -> files.addAll(smallBinariesIn(Path.of(folder))));
    List<Arguments> seeds = new ArrayList<>();
    for (Path file : files) {
      seeds.add(Arguments.of(file.getFileName().toString(), Files.readAllBytes(file)));
    }
    return Stream.concat(samples, seeds.stream());
  }

  private static List<Path> smallBinariesIn(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().matches(".*\\.(so|pyd|dll|dylib)"))
          .filter(file -> Files.isRegularFile(file) && file.toFile().length() < SMALL)
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
