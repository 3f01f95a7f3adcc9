package org.pywrapdoctor.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pywrapdoctor.binary.Mutator;
import org.pywrapdoctor.platform.ByteSource;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.MemoryFiles;
import org.pywrapdoctor.probe.model.ModelReader;
import org.pywrapdoctor.snapshot.Model;

/// Whatever is changed in a saved model, its reader answers, soon, and with bounded memory: a
/// model, with what is damaged in words, or that it is none.
///
/// A long run: `mvn test -Dtest=MutatedModelTest -Dpywrapdoctor.mutations=1000000`.
class MutatedModelTest {
  private static final int ROUNDS = Integer.getInteger("pywrapdoctor.mutations", 1000);
  private static final long FIRST = Long.getLong("pywrapdoctor.mutations.first", 20261121);
  private static final int BLOCK = 4096;
  private static final int LARGEST = 1 << 20;
  private static final Duration LIMIT = Duration.ofSeconds(60).plusMillis(20L * ROUNDS);

  @TempDir private static Path folder;

  @BeforeAll
  static void unpack() {
    KeptModels.unpack(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2.4.4/functional-saved/saved_model.pb",
        "2.8.4/functional-saved/saved_model.pb",
        "2.8.4/functional-saved/keras_metadata.pb",
        "2.21.0/new-op-saved/saved_model.pb",
        "2.8.4/functional.h5",
        "2.21.0/compiled.h5",
        "2.12.1/functional.keras",
        "2.21.0/functional.keras",
        "2.8.4/frozen.pb",
        "2.8.4/tiny.tflite",
        "2.21.0/tiny.tflite",
        "2.8.4/checkpoint/weights.index"
      })
  void anAnswerComesBack(String name) throws IOException {
    byte[] original = Files.readAllBytes(folder.resolve(name));
    Mutator mutator = new Mutator(original, source -> read(name, content(source)));
    AtomicLong seed = new AtomicLong(FIRST);
    assertTimeoutPreemptively(
        LIMIT,
        () -> {
          for (; seed.get() < FIRST + ROUNDS; seed.incrementAndGet()) {
            mutate(mutator, seed.get(), name);
          }
        },
        () -> name + " hangs with seed " + seed);
  }

  /// Memory is bounded by the heap of the tests: an [OutOfMemoryError] is a failure like others.
  private static void mutate(Mutator mutator, long seed, String name) {
    try {
      read(name, content(mutator.mutant(seed)));
    } catch (RuntimeException | Error crash) {
      throw new AssertionError(name + " with seed " + seed, crash);
    }
  }

  /// Every end of a file is told from a whole one, or was no loss: some forms say nothing of their
  /// end.
  @Test
  void aFileThatEndsEarlyIsSaidToBeSo() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String name : List.of("2.8.4/functional.h5", "2.21.0/functional.keras")) {
      byte[] whole = Files.readAllBytes(folder.resolve(name));
      for (int percent : new int[] {10, 50, 90}) {
        byte[] cut = Arrays.copyOf(whole, whole.length * percent / 100);
        Stream<Model> read = read(name, cut);
        if (read.anyMatch(model -> model.problems().isEmpty())) {
          wrong.add(name + " " + percent + " %");
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static Stream<Model> read(String name, byte[] content) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    MemoryFiles files = new MemoryFiles(PathStyle.POSIX);
    files.file("/model/" + file, content);
    String named = file.startsWith("keras_metadata") ? "/model" : "/model/" + file;
    if (!named.endsWith(file)) {
      files.file("/model/saved_model.pb", saved());
    }
    try {
      return Stream.of(new ModelReader(files).read(named));
    } catch (IOException noModel) {
      assertThat(noModel.getMessage()).endsWith(".");
      return Stream.empty();
    }
  }

  private static byte[] saved() {
    try {
      return Files.readAllBytes(folder.resolve("2.8.4/functional-saved/saved_model.pb"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] content(ByteSource source) {
    try {
      byte[] content = new byte[(int) Math.min(source.size(), LARGEST)];
      for (int at = 0; at < content.length; at += BLOCK) {
        source.read(at, ByteBuffer.wrap(content, at, Math.min(BLOCK, content.length - at)));
      }
      return content;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
