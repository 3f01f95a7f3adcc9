package org.pywrapdoctor.host.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pywrapdoctor.platform.ByteSource;
import org.pywrapdoctor.platform.FileStatus;
import org.pywrapdoctor.platform.FileStatus.Kind;

/// Files that are there, files that are not, and what only looks like a file.
class LiveFilesTest {
  @TempDir private Path folder;

  private final LiveFiles files = new LiveFiles(new LiveHost().operatingSystem());

  @Test
  void anOrdinaryFileIsRead() throws IOException {
    String path = Files.writeString(folder.resolve("ä 日本.txt"), "Grüße").toString();
    assertThat(files.status(path)).get().extracting(FileStatus::kind).isEqualTo(Kind.FILE);
    assertThat(files.status(path)).get().extracting(FileStatus::size).isEqualTo(7L);
    assertThat(files.readText(path, 100, UTF_8)).isEqualTo("Grüße");
    assertThat(files.readText(path, 2, UTF_8)).isEqualTo("Gr");
    assertThat(files.list(folder.toString())).containsExactly("ä 日本.txt");
    assertThat(files.isFolder(folder.toString())).isTrue();
    assertThat(files.linkTarget(path)).isEmpty();
  }

  @Test
  void rangesOfAFileAreRead() throws IOException {
    Path path = Files.write(folder.resolve("f"), new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
    try (ByteSource source = files.open(path.toString())) {
      assertThat(source.size()).isEqualTo(10);
      for (ByteBuffer target :
          new ByteBuffer[] {ByteBuffer.allocate(4), ByteBuffer.allocateDirect(4)}) {
        assertThat(source.read(3, target)).isEqualTo(4);
        assertThat(target.flip()).isEqualTo(ByteBuffer.wrap(new byte[] {3, 4, 5, 6}));
        target.clear();
        assertThat(source.read(8, target)).isEqualTo(2);
        assertThat(source.read(10, target)).isZero();
        assertThat(source.read(1000, target)).isZero();
        assertThat(target.position()).isEqualTo(2);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/no/such/place", "", "/a\0b", "relative"})
  void whatIsNotThereIsEmpty(String path) {
    assertThat(files.status(path)).isEmpty();
    assertThat(files.linkStatus(path)).isEmpty();
    assertThat(files.linkTarget(path)).isEmpty();
    assertThat(files.realPath(path)).isEmpty();
    assertThat(files.isExecutable(path)).isFalse();
    assertThatThrownBy(() -> files.open(path)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> files.readBytes(path, 10)).isInstanceOf(IOException.class);
  }

  @Test
  void aFileHasNoList() throws IOException {
    String path = Files.createFile(folder.resolve("f")).toString();
    assertThatThrownBy(() -> files.list(path)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> files.list(path + "/none")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> files.list("\0")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> files.open(folder.toString())).isInstanceOf(IOException.class);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void linksAreFollowedAndLoopsEnd() throws IOException {
    Path target = Files.writeString(folder.resolve("target"), "x");
    String link = Files.createSymbolicLink(folder.resolve("link"), Path.of("target")).toString();
    Path loop = folder.resolve("loop");
    Files.createSymbolicLink(loop, Path.of("loop"));
    Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), Path.of("gone"));

    assertThat(files.isFile(link)).isTrue();
    assertThat(files.linkStatus(link)).get().extracting(FileStatus::kind).isEqualTo(Kind.LINK);
    assertThat(files.linkTarget(link)).contains("target");
    assertThat(files.realPath(link)).contains(target.toRealPath().toString());
    assertThat(files.status(link).orElseThrow().identity())
        .isNotEmpty()
        .isEqualTo(files.status(target.toString()).orElseThrow().identity());
    for (Path bad : new Path[] {loop, dangling}) {
      assertThat(files.status(bad.toString())).isEmpty();
      assertThat(files.realPath(bad.toString())).isEmpty();
      assertThat(files.linkStatus(bad.toString())).isPresent();
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aPipeIsNeverOpened() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    assertThat(files.status(pipe.toString()))
        .get()
        .extracting(FileStatus::kind)
        .isEqualTo(Kind.OTHER);
    assertThatThrownBy(() -> files.open(pipe.toString())).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> files.readBytes("/dev/zero", 10)).isInstanceOf(IOException.class);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void filesThatDoNotTellTheirSizeAreReadToTheirEnd() throws IOException {
    assertThat(files.readText("/proc/self/status", 1 << 16, UTF_8)).contains("VmPeak");
    assertThat(files.readText("/proc/self/status", 5, UTF_8)).isEqualTo("Name:");
  }

  @Test
  void anInterruptedThreadStillReads() throws Exception {
    String path = Files.writeString(folder.resolve("f"), "content").toString();
    AtomicReference<String> read = new AtomicReference<>("");
    Thread thread =
        Thread.ofPlatform()
            .start(
                () -> {
                  Thread.currentThread().interrupt();
                  try {
                    read.set(files.readText(path, 100, UTF_8) + Thread.interrupted());
                  } catch (IOException e) {
                    read.set(e.toString());
                  }
                });
    thread.join();
    assertThat(read.get()).isEqualTo("contenttrue");
  }
}
