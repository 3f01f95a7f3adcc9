package org.pywrapdoctor.wizard.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pywrapdoctor.wizard.theme.Appearance;

class SettingsFileTest {
  @TempDir private Path folder;

  @Test
  void whatIsSavedIsThereAtTheNextStart() throws IOException {
    SettingsFile file = new SettingsFile(folder.resolve("new/settings.json"));
    Settings chosen = new Settings(Appearance.HIGH_CONTRAST, 150, 900.5, 600, true);
    file.save(chosen);
    assertThat(file.load()).isEqualTo(chosen);
    try (var files = Files.list(folder.resolve("new"))) {
      assertThat(files.map(path -> path.getFileName().toString()).toList())
          .isEqualTo(List.of("settings.json"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "{\"appearance\": 7, \"textSize\": \"x\"}"})
  void aDamagedFileStandsForTheUsualSettings(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("settings.json"), text);
    assertThat(new SettingsFile(file).load()).isEqualTo(Settings.usual());
  }

  @Test
  void textStaysReadable() throws IOException {
    Path file = Files.writeString(folder.resolve("settings.json"), "{\"textSize\": 9000}");
    assertThat(new SettingsFile(file).load().textSize()).isEqualTo(200);
  }

  @Test
  void aFolderThatCannotBeMadeIsNoTrouble() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("file"), "");
    new SettingsFile(inTheWay.resolve("settings.json")).save(Settings.usual());
    assertThat(inTheWay).isRegularFile();
  }

  @Test
  void aWindowThatFillsTheScreenKeepsTheSizeToWhichItGoesBack() {
    Settings settings = Settings.usual().withSize(900, 600, false).withSize(3840, 2160, true);
    assertThat(settings.width()).isEqualTo(900);
    assertThat(settings.maximized()).isTrue();
  }
}
