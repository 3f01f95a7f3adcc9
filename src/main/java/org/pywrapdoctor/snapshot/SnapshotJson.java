package org.pywrapdoctor.snapshot;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A snapshot as JSON and back without loss. What is read may come from a stranger: no types are
/// created from it, nothing may be null, and text and nesting are bounded.
public final class SnapshotJson {
  private static final int LONGEST_TEXT = 4 * 1024 * 1024;
  private static final int DEEPEST_NESTING = 64;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxStringLength(LONGEST_TEXT)
                          .maxNestingDepth(DEEPEST_NESTING)
                          .build())
                  .build())
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .changeDefaultPropertyInclusion(
              included -> included.withValueInclusion(JsonInclude.Include.NON_ABSENT))
          .changeDefaultNullHandling(handling -> JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL))
          .withConfigOverride(
              Optional.class,
              optional -> optional.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.SET)))
          .build();

  private SnapshotJson() {}

  /// The mapper that snapshots and everything around them are written and read with.
  public static JsonMapper mapper() {
    return MAPPER;
  }

  /// The snapshot as a tree.
  public static JsonNode toTree(Snapshot snapshot) {
    return MAPPER.valueToTree(snapshot);
  }

  /// The snapshot in a tree. A part that an older program did not know of was not looked at.
  ///
  /// @throws JacksonException when it is not a whole snapshot of a schema that this program knows
  public static Snapshot fromTree(JsonNode tree) {
    return MAPPER.treeToValue(
        tree instanceof ObjectNode snapshot ? withEveryPart(snapshot) : tree, Snapshot.class);
  }

  private static ObjectNode withEveryPart(ObjectNode snapshot) {
    ObjectNode whole = snapshot.deepCopy();
    Arrays.stream(Snapshot.class.getRecordComponents())
        .filter(part -> part.getType() == Seen.class && !whole.has(part.getName()))
        .forEach(part -> whole.set(part.getName(), MAPPER.valueToTree(Seen.notLooked())));
    return whole;
  }
}
