package org.pywrapdoctor.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pywrapdoctor.host.live.LiveHost;
import org.pywrapdoctor.probe.model.ModelReader;

/// Models of several files, of which one was forgotten, or cut off on its way.
class IncompleteModelTest {
  private static final String SAVED = "2.15.1/functional-saved";
  private static final String CHECKPOINT = "2.15.1/checkpoint";
  private static final String DATA = ".data-00000-of-00001";

  @TempDir private Path folder;

  @BeforeEach
  void unpack() {
    KeptModels.unpack(folder);
  }

  @Test
  void wholeOnesHaveNoProblem() throws IOException {
    assertThat(problems(SAVED)).isEmpty();
    assertThat(problems(CHECKPOINT)).isEmpty();
    assertThat(problems("2.15.1/plain-saved")).isEmpty();
  }

  @Test
  void aSavedModelNeedsItsVariables() throws IOException {
    Path variables = folder.resolve(SAVED + "/variables");
    cut(variables.resolve("variables" + DATA));
    assertThat(problems(SAVED)).containsExactly("variables" + DATA + " is not whole");
    Files.delete(variables.resolve("variables" + DATA));
    assertThat(problems(SAVED)).containsExactly("variables" + DATA + " is not there");
    Files.delete(variables.resolve("variables.index"));
    assertThat(problems(SAVED)).containsExactly("its folder variables is missing or not whole");
  }

  @Test
  void aCheckpointNeedsItsNumbers() throws IOException {
    cut(folder.resolve(CHECKPOINT + "/weights" + DATA));
    assertThat(problems(CHECKPOINT)).containsExactly("weights" + DATA + " is not whole");
    Files.delete(folder.resolve(CHECKPOINT + "/weights" + DATA));
    assertThat(problems(CHECKPOINT + "/weights"))
        .containsExactly("weights" + DATA + " is not there");
  }

  @Test
  void anEmptyFileIsCalledSo() throws IOException {
    Path empty = Files.createFile(folder.resolve("model.keras"));
    ModelReader reader = new ModelReader(new LiveHost().files());
    assertThatThrownBy(() -> reader.read(empty.toString()))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("The file is empty");
  }

  private static void cut(Path file) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 1));
  }

  private List<String> problems(String model) throws IOException {
    return new ModelReader(new LiveHost().files())
        .read(folder.resolve(model).toString())
        .problems();
  }
}
