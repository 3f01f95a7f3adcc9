package org.pywrapdoctor.knowledge;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.knowledge.CauseText.Words;
import org.pywrapdoctor.platform.OperatingSystem;
import tools.jackson.databind.JsonNode;

/// What is said of each cause of the failure catalogue where there is no computer to examine.
public final class CauseTexts {
  private final Map<String, CauseText> byId;

  private CauseTexts(Map<String, CauseText> byId) {
    this.byId = byId;
  }

  static CauseTexts read(DataFiles files) {
    Map<String, CauseText> byId = new LinkedHashMap<>();
    DataFile.rows(files.json("cause-texts.json"), "causes")
        .map(CauseTexts::text)
        .forEach(text -> byId.put(text.id(), text));
    return new CauseTexts(byId);
  }

  /// All causes, in the order of their codes.
  public Collection<CauseText> all() {
    return byId.values();
  }

  /// What is said of one cause.
  ///
  /// @throws IllegalArgumentException when the catalogue does not have it
  public CauseText get(String id) {
    return Optional.ofNullable(byId.get(id))
        .orElseThrow(() -> new IllegalArgumentException("no such cause: " + id));
  }

  private static CauseText text(JsonNode row) {
    return new CauseText(
        DataFile.text(row, "cause"),
        DataFile.text(row, "code"),
        DataFile.text(row, "test"),
        DataFile.text(row, "title"),
        strings(row, "steps"),
        strings(row, "links"),
        row.path("administrator").asBoolean(false),
        DataFile.optional(row, "headline").map(headline -> words(headline, row)));
  }

  private static Words words(String headline, JsonNode row) {
    return new Words(
        headline,
        DataFile.text(row, "explanation"),
        systems(DataFile.words(DataFile.text(row, "systems"))),
        DataFile.optional(row, "explains").orElse("import"));
  }

  private static Set<OperatingSystem> systems(List<String> names) {
    Set<OperatingSystem> systems = EnumSet.noneOf(OperatingSystem.class);
    names.forEach(name -> systems.add(OperatingSystem.valueOf(name.toUpperCase(Locale.ROOT))));
    return systems.isEmpty() ? EnumSet.allOf(OperatingSystem.class) : systems;
  }

  private static List<String> strings(JsonNode row, String field) {
    return row.path(field).valueStream().map(JsonNode::asString).toList();
  }
}
