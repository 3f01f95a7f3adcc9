package org.pywrapdoctor.wizard.step.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pywrapdoctor.engine.LogText;

class LogBoxTest {
  private final LogBox box = new LogBox("pasted text");

  @Test
  void isEmptyUntilSomethingIsTypedOrDropped(@TempDir Path folder) {
    assertThat(box.isEmpty()).isTrue();
    box.textProperty().set("  \n");
    assertThat(box.isEmpty()).isTrue();
    box.textProperty().set("ImportError");
    assertThat(box.isEmpty()).isFalse();
    assertThat(box.name()).isEqualTo("pasted text");
  }

  @Test
  void aDroppedLogReplacesWhatWasPastedAndTheOtherWayRound(@TempDir Path folder)
      throws IOException {
    Path log = Files.writeString(folder.resolve("run.log"), "from the file");
    box.textProperty().set("pasted before");
    box.drop(log);
    assertThat(box.textProperty().get()).isEmpty();
    assertThat(box.name()).isEqualTo("run.log");
    assertThat(textOf(box)).isEqualTo("from the file");
    box.textProperty().set("pasted after");
    assertThat(box.fileProperty().get()).isEmpty();
    assertThat(textOf(box)).isEqualTo("pasted after");
  }

  @Test
  void logsAreToldByTheirEndings(@TempDir Path folder) {
    assertThat(Dropped.of(folder.resolve("Train.LOG"))).isInstanceOf(Dropped.Log.class);
    assertThat(Dropped.of(folder.resolve("a.json"))).isInstanceOf(Dropped.Report.class);
    assertThat(Dropped.of(folder.resolve("a.py"))).isInstanceOf(Dropped.Script.class);
    assertThat(Dropped.of(folder.resolve("a.png"))).isInstanceOf(Dropped.Other.class);
  }

  private static String textOf(LogBox box) throws IOException {
    LogText text = box.source().read();
    return new String(text.bytes(), StandardCharsets.UTF_8);
  }
}
