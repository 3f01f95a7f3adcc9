package org.pywrapdoctor.remedy.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.remedy.Change;
import org.pywrapdoctor.remedy.Tool;

class PrecheckTest {
  private static final String LONG =
      "a-folder-with-a-name-as-long-as-some-universities-give-them-out";

  @TempDir Path folder;

  @Test
  void refusesAFolderWhoseFilesWindowsCouldNotName() {
    Trouble trouble =
        catchThrowableOfType(
            Trouble.class, () -> Precheck.of(make(LONG), OperatingSystem.WINDOWS, true));
    assertThat(trouble.problem().text()).contains(LONG, "too long for what Windows takes");
    assertThat(trouble.advice().text()).contains("Choose a shorter folder");
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @CsvSource({LONG + ", WINDOWS, false", LONG + ", LINUX, true", "tf, WINDOWS, true"})
  void takesWhatTheSystemTakes(String name, OperatingSystem system, boolean shortPathsOnly) {
    assertThatCode(() -> Precheck.of(make(name), system, shortPathsOnly))
        .doesNotThrowAnyException();
  }

  private Change make(String name) {
    return new Change.MakeEnvironment(
        Tool.PIP,
        Optional.of("/python"),
        "3.11",
        folder.resolve(name).toString(),
        List.of(),
        List.of(),
        Optional.of(1));
  }
}
