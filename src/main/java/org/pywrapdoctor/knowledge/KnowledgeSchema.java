package org.pywrapdoctor.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pywrapdoctor.requirement.Version;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The form of the compatibility data, `schema.json`: which fields each row has, of which kind. The
/// shipped files and every newer copy are held to the same one. Each row has a source and a date:
/// its own, or those at the head of its file.
public final class KnowledgeSchema {
  private static final int MOST_PROBLEMS = 5;

  private static final Map<String, Predicate<JsonNode>> KINDS =
      Map.of(
          "text", JsonNode::isString,
          "words", value -> value.isString() && !value.asString().isBlank(),
          "version", value -> value.isString() && Version.parse(value.asString()).isPresent(),
          "list", JsonNode::isArray,
          "object", JsonNode::isObject);

  private final JsonNode schema;

  private KnowledgeSchema(JsonNode schema) {
    this.schema = schema;
  }

  /// The one that this program knows.
  public static KnowledgeSchema shipped() {
    return new KnowledgeSchema(JsonMapper.shared().readTree(DataFile.shipped("schema.json")));
  }

  /// The files that it describes: those that a newer copy may bring.
  public Set<String> files() {
    return Set.copyOf(schema.propertyNames());
  }

  /// What is wrong with a file, in words, a few at most; empty when nothing is.
  public List<String> problems(String file, String text) {
    try {
      return file.endsWith(".jsonl") ? ofLines(file, text) : ofJson(file, text);
    } catch (JacksonException malformed) {
      return List.of(file + " is not JSON: " + malformed.getOriginalMessage());
    }
  }

  private List<String> ofLines(String file, String text) {
    List<JsonNode> lines = text.lines().map(line -> JsonMapper.shared().readTree(line)).toList();
    if (lines.size() < 2) {
      return List.of(file + " has no rows");
    }
    return check(file, lines.getFirst(), lines.subList(1, lines.size()).stream());
  }

  private List<String> ofJson(String file, String text) {
    JsonNode root = JsonMapper.shared().readTree(text);
    JsonNode rows = root.path(schema.path(file).path("rows").asString(""));
    if (rows.isEmpty()) {
      return List.of(file + " has no rows");
    }
    return check(file, root, rows.isArray() ? rows.valueStream() : Stream.of(rows));
  }

  private List<String> check(String file, JsonNode head, Stream<JsonNode> rows) {
    List<String> problems = new ArrayList<>();
    if (!head.path("collected").asString("").matches("20\\d\\d-[01]\\d-[0-3]\\d")) {
      problems.add(file + " does not say when it was collected");
    }
    JsonNode fields = schema.path(file).path("fields");
    rows.forEach(
        row -> {
          for (String name : fields.propertyNames()) {
            if (!KINDS.get(fields.path(name).asString()).test(row.path(name))) {
              problems.add(
                  "%s: %s is not a %s in %s"
                      .formatted(file, name, fields.path(name).asString(), shortened(row)));
            }
          }
          if (isBlank(row) && isBlank(head)) {
            problems.add("%s: no source for %s".formatted(file, shortened(row)));
          }
        });
    return problems.stream().limit(MOST_PROBLEMS).toList();
  }

  private static boolean isBlank(JsonNode row) {
    return row.path("source").asString("").isBlank();
  }

  private static String shortened(JsonNode row) {
    String text = row.toString();
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }
}
