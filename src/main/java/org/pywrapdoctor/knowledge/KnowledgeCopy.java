package org.pywrapdoctor.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A newer copy of the compatibility data, in one JSON file: `{"format": 1, "collected": "…",
/// "files": {name: text}}`. `packaging/knowledge/refresh.py` makes it.
///
/// @param collected the day on which its facts were collected
/// @param files the data files, whole, by name
public record KnowledgeCopy(String collected, Map<String, String> files) {
  private static final int FORMAT = 1;

  /// What came of reading a copy.
  public sealed interface Reading {}

  /// It keeps the schema, and the program can use it.
  public record Sound(KnowledgeCopy copy) implements Reading {}

  /// It does not.
  public record Refused(List<String> problems) implements Reading {}

  /// Reads a copy and holds it to the schema; nothing of it is used before that.
  public static Reading read(byte[] bytes) {
    JsonNode root;
    try {
      root = JsonMapper.shared().readTree(new String(bytes, StandardCharsets.UTF_8));
    } catch (JacksonException malformed) {
      return new Refused(List.of("It is not JSON: " + malformed.getOriginalMessage()));
    }
    if (root.path("format").asInt(0) != FORMAT || !root.path("files").isObject()) {
      return new Refused(List.of("It is no copy of the data of this program."));
    }
    KnowledgeSchema schema = KnowledgeSchema.shipped();
    Map<String, String> files = new LinkedHashMap<>();
    for (String name : root.path("files").propertyNames()) {
      String text = root.path("files").path(name).asString("");
      List<String> problems =
          schema.files().contains(name)
              ? schema.problems(name, text)
              : List.of(name + " is no file that this program takes");
      if (!problems.isEmpty()) {
        return new Refused(problems);
      }
      files.put(name, text);
    }
    KnowledgeCopy copy = new KnowledgeCopy(root.path("collected").asString(""), Map.copyOf(files));
    return copy.canBeUsed();
  }

  /// Whether it is newer than what the program ships.
  public boolean isNewer() {
    return collected.compareTo(shippedOn()) > 0;
  }

  /// The day on which the facts inside the program were collected.
  public static String shippedOn() {
    String head = DataFile.shipped("releases.jsonl").lines().findFirst().orElse("{}");
    return JsonMapper.shared().readTree(head).path("collected").asString("");
  }

  /// What keeps the schema may still contradict itself, so everything is read once.
  private Reading canBeUsed() {
    try {
      Knowledge all = Knowledge.with(this);
      all.requirements();
      all.protobuf();
      all.numpy();
      all.testedGpuBuilds();
      all.nvidia();
      all.pins();
      all.companions();
      return all.releases().of("tensorflow").isEmpty()
          ? new Refused(List.of("It names no release of TensorFlow."))
          : new Sound(this);
    } catch (RuntimeException unusable) {
      return new Refused(List.of("Its rows do not fit together: " + unusable.getMessage()));
    }
  }
}
