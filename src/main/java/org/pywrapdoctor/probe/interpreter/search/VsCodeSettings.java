package org.pywrapdoctor.probe.interpreter.search;

import java.util.List;
import java.util.stream.Stream;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.probe.Reading;
import org.pywrapdoctor.probe.interpreter.search.Locator.Candidate;
import org.pywrapdoctor.probe.interpreter.search.Suggestion.Because;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The interpreter that VS Code and its relatives are set to, in a folder and for all (its
/// documentation, "Python settings reference"). Their files are JSON with comments.
final class VsCodeSettings {
  private static final int LIMIT = 1 << 20;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();
  private static final List<String> KEYS =
      List.of("python.defaultInterpreterPath", "python.pythonPath");
  private static final List<String> PRODUCTS =
      List.of("Code", "Code - Insiders", "VSCodium", "Code - OSS", "Cursor", "Positron");

  private final FileView files;
  private final FolderPatterns patterns;
  private final PythonPaths pythons;
  private final Environments environments;

  VsCodeSettings(Host host, String home, FolderPatterns patterns) {
    this.files = host.files();
    this.patterns = patterns;
    this.pythons = new PythonPaths(host, home);
    this.environments = new Environments(files);
  }

  /// What the folder's own settings name.
  Stream<Candidate> ofFolder(String folder) {
    return candidates(
        files.paths().join(folder, ".vscode", "settings.json"),
        folder,
        "VS Code is set to it for the folder that you work in.");
  }

  /// What the person's settings name.
  Stream<Candidate> ofPerson(String folder) {
    return Stream.of("~/.config/", "~/Library/Application Support/", "${APPDATA}/")
        .flatMap(place -> PRODUCTS.stream().map(product -> place + product + "/User"))
        .flatMap(patterns::expand)
        .map(user -> files.paths().join(user, "settings.json"))
        .flatMap(file -> candidates(file, folder, "VS Code is set to it."));
  }

  private Stream<Candidate> candidates(String file, String folder, String reason) {
    JsonNode settings = settings(file);
    Stream<Candidate> named =
        KEYS.stream()
            .map(key -> settings.path(key).asString(""))
            .flatMap(value -> pythons.executable(value, folder).stream())
            .map(Candidate::of)
            .map(candidate -> candidate.because(Because.EDITOR, reason));
    return Stream.concat(named, inFolders(settings));
  }

  /// `python.venvFolders` names folders of environments below the home; `python.venvPath` one.
  private Stream<Candidate> inFolders(JsonNode settings) {
    return Stream.concat(
            settings.path("python.venvFolders").valueStream(),
            Stream.of(settings.path("python.venvPath")))
        .map(value -> value.asString("").replace("${userHome}", "~"))
        .filter(value -> !value.isBlank() && !value.contains("$"))
        .map(
            value ->
                value.startsWith("~") || files.paths().isAbsolute(value) ? value : "~/" + value)
        .flatMap(folder -> patterns.expand(folder + "/*"))
        .flatMap(environments::in);
  }

  private JsonNode settings(String file) {
    try {
      return JSON.readTree(Reading.text(files, file, LIMIT).orElse("{}"));
    } catch (JacksonException halfWritten) {
      return JSON.createObjectNode();
    }
  }
}
