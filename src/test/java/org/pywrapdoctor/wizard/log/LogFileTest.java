package org.pywrapdoctor.wizard.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pywrapdoctor.report.ErrorCode;

class LogFileTest {
  @TempDir private Path folder;

  @Test
  void namesAndPasswordsAreHidden() throws IOException {
    LogFile log = new LogFile(folder.resolve("log 100%"), "annaberg", Runnable::run);
    log.note("annaberg opened /home/anna/x y/report.json by https://bob:secret@pkg.example/simple");
    String text = text();
    assertThat(text)
        .contains("xxxxxxxx opened /home/xxxx/x y/report.json by https://***@pkg.example/simple");
    assertThat(text).doesNotContain("anna").doesNotContain("secret");
  }

  @Test
  void aFaultIsFoundAgainByItsCode() throws IOException {
    LogFile log = new LogFile(folder.resolve("log"), "", Runnable::run);
    Throwable fault = new IllegalStateException("at C:\\Users\\Jürgen\\venv");
    log.note(fault);
    assertThat(text())
        .contains("Fault " + ErrorCode.of(fault))
        .contains("IllegalStateException")
        .doesNotContain("Jürgen");
  }

  @Test
  void itNeverGrowsBeyondItsTwoFiles() throws IOException {
    LogFile log = new LogFile(folder.resolve("log"), "", Runnable::run);
    for (int i = 0; i < 40; i++) {
      log.note("x".repeat(30_000));
    }
    List<Path> files = files();
    assertThat(files).hasSize(2);
    for (Path file : files) {
      assertThat(Files.size(file)).isLessThan(300 * 1024);
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsNoTrouble() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("file"), "");
    new LogFile(inTheWay.resolve("log"), "", Runnable::run).note("nothing");
    assertThat(inTheWay).isEmptyFile();
  }

  private String text() throws IOException {
    StringBuilder text = new StringBuilder();
    for (Path file : files()) {
      text.append(Files.readString(file));
    }
    return text.toString();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
