package org.pywrapdoctor.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir private Path folder;

  @Test
  void replacesWhatIsThereAndLeavesNothingElse() throws IOException {
    Path file = folder.resolve("report.json");
    WholeFile.write(file, "old");
    WholeFile.write(file, "neu ä");
    assertThat(file).hasContent("neu ä");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkStays() throws IOException {
    Path real = Files.createDirectory(folder.resolve("elsewhere")).resolve("settings.json");
    Files.writeString(real, "old");
    Path link = Files.createSymbolicLink(folder.resolve("settings.json"), real);
    WholeFile.write(link, "new");
    assertThat(link).isSymbolicLink();
    assertThat(real).hasContent("new");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aDeviceIsNotReplaced() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("nothing"), Path.of("/dev/null"));
    WholeFile.write(link, "new");
    assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    assertThat(link).isSymbolicLink();
  }

  @Test
  void whereItCannotBeWrittenNothingChanges() throws IOException {
    Path taken = Files.createDirectory(folder.resolve("taken"));
    assertThatThrownBy(() -> WholeFile.write(taken, "new")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> WholeFile.write(folder.resolve("absent/file"), "new"))
        .isInstanceOf(IOException.class);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(taken);
    }
  }
}
