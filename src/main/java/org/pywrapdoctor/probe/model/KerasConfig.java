package org.pywrapdoctor.probe.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pywrapdoctor.snapshot.Model.Layer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The structure of a model as Keras writes it: nested objects with `class_name` and `config`.
final class KerasConfig {
  private static final int DEEPEST_NESTING = 200;
  private static final int LONGEST_TEXT = 64 << 20;
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST_NESTING)
                          .maxStringLength(LONGEST_TEXT)
                          .build())
                  .build())
          .build();

  private KerasConfig() {}

  /// Reads JSON; Keras 2 writes numbers such as `Infinity` that JSON has not, in rare settings.
  static JsonNode json(String text) throws Damage {
    try {
      return MAPPER.readTree(text);
    } catch (JacksonException garbled) {
      throw new Damage("the description of its layers is no whole JSON");
    }
  }

  /// Notes every class below a node.
  static void layers(JsonNode node, ModelDraft draft) {
    if (node.isObject()) {
      layer(node).ifPresent(draft::layer);
    }
    node.forEach(child -> layers(child, draft));
  }

  private static Optional<Layer> layer(JsonNode node) {
    String name = text(node, "class_name");
    JsonNode config = node.path("config");
    if (name.isEmpty() || !config.isObject()) {
      return Optional.empty();
    }
    List<String> settings = config.propertyStream().map(Map.Entry::getKey).sorted().toList();
    return Optional.of(
        new Layer(
            afterLast(name, '>'),
            text(node, "module"),
            Stream.of(text(node, "registered_name"), name)
                .filter(registered -> registered.contains(">"))
                .findFirst()
                .orElse(""),
            settings));
  }

  static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  private static String afterLast(String text, char mark) {
    return text.substring(text.lastIndexOf(mark) + 1);
  }
}
