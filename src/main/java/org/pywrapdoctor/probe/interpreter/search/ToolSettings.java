package org.pywrapdoctor.probe.interpreter.search;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.probe.Reading;
import org.pywrapdoctor.probe.interpreter.search.Locator.Candidate;

/// The folders that the settings of poetry, pdm and hatch name for their environments. Each of
/// these files is TOML; only texts behind the few keys that matter are read.
final class ToolSettings {
  private static final int LIMIT = 1 << 16;

  /// A settings file and what its keys mean.
  ///
  /// @param file as a pattern of its folder
  /// @param name of the file
  /// @param key that names a folder
  /// @param below what lies between that folder and the environments
  private record Setting(String file, String name, String key, String below) {}

  private static final List<Setting> SETTINGS =
      List.of(
          new Setting("${POETRY_CONFIG_DIR}", "config.toml", "path", "/*"),
          new Setting("${POETRY_CONFIG_DIR}", "config.toml", "cache-dir", "/virtualenvs/*"),
          new Setting("~/.config/pypoetry", "config.toml", "path", "/*"),
          new Setting("~/.config/pypoetry", "config.toml", "cache-dir", "/virtualenvs/*"),
          new Setting("~/Library/Application Support/pypoetry", "config.toml", "path", "/*"),
          new Setting("${APPDATA}/pypoetry", "config.toml", "path", "/*"),
          new Setting("${APPDATA}/pypoetry", "config.toml", "cache-dir", "/virtualenvs/*"),
          new Setting("~/.config/pdm", "config.toml", "location", "/*"),
          new Setting("${LOCALAPPDATA}/pdm/pdm", "config.toml", "location", "/*"),
          new Setting("~/.config/hatch", "config.toml", "virtual", "/{*,*/*,*/*/*}"),
          new Setting("~/.config/hatch", "config.toml", "data", "/env/virtual/*/*/*"),
          new Setting("${LOCALAPPDATA}/hatch", "config.toml", "virtual", "/{*,*/*,*/*/*}"));

  private final FileView files;
  private final String home;
  private final FolderPatterns patterns;
  private final Environments environments;

  ToolSettings(Host host, String home, FolderPatterns patterns) {
    this.files = host.files();
    this.home = home;
    this.patterns = patterns;
    this.environments = new Environments(files);
  }

  Stream<Candidate> candidates() {
    return SETTINGS.stream().flatMap(this::candidates);
  }

  private Stream<Candidate> candidates(Setting setting) {
    Pattern key =
        Pattern.compile(
            "(?m)^\\s*(?:[\\w-]+\\.)*"
                + setting.key()
                + "\\s*=\\s*(?:\"([^\"\\n]*)\"|'([^'\\n]*)')");
    return patterns
        .expand(setting.file())
        .map(folder -> files.paths().join(folder, setting.name()))
        .flatMap(file -> Reading.text(files, file, LIMIT).stream())
        .flatMap(text -> key.matcher(text).results())
        .map(
            found -> found.group(1) == null ? found.group(2) : found.group(1).replace("\\\\", "\\"))
        .map(value -> value.startsWith("~") ? home + value.substring(1) : value)
        .filter(files.paths()::isAbsolute)
        .flatMap(folder -> patterns.expand(folder.replace('\\', '/') + setting.below()))
        .filter(environments::isEnvironment)
        .flatMap(environments::in);
  }
}
