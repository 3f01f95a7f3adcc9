package org.pywrapdoctor.wizard.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.pywrapdoctor.platform.WholeFile;
import org.pywrapdoctor.wizard.theme.Appearance;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Where the settings lie. A file that is missing or damaged stands for the usual settings, and
/// settings that cannot be written are forgotten: neither is worth a word to the person.
///
/// @param file in the person's local application data
public record SettingsFile(Path file) {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final long LARGEST = 64 * 1024;

  /// Reads them.
  public Settings load() {
    try {
      return Files.size(file) > LARGEST
          ? Settings.usual()
          : read(MAPPER.readTree(Files.readString(file)));
    } catch (IOException | JacksonException e) {
      return Settings.usual();
    }
  }

  /// Writes them, all or nothing.
  public void save(Settings settings) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      WholeFile.write(file, MAPPER.writeValueAsString(settings));
    } catch (IOException e) {
      // The next start is as the first one.
    }
  }

  private static Settings read(JsonNode tree) {
    Settings usual = Settings.usual();
    String appearance = tree.path("appearance").asString("");
    return new Settings(
        Arrays.stream(Appearance.values())
            .filter(known -> known.name().equals(appearance))
            .findFirst()
            .orElse(usual.appearance()),
        tree.path("textSize").asInt(usual.textSize()),
        tree.path("width").asDouble(usual.width()),
        tree.path("height").asDouble(usual.height()),
        tree.path("maximized").asBoolean(usual.maximized()));
  }
}
