package org.pywrapdoctor.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The compatibility data keeps its schema: every row has its fields, a source and a date.
class KnowledgeSchemaTest {
  private static final KnowledgeSchema SCHEMA = KnowledgeSchema.shipped();

  static Set<String> files() {
    return SCHEMA.files();
  }

  @ParameterizedTest
  @MethodSource("files")
  void whatIsShippedKeepsIt(String file) {
    assertThat(SCHEMA.problems(file, DataFile.shipped(file))).isEmpty();
  }

  @Test
  void whatIsSpoiledIsRefusedWithItsName() {
    refuses("gpu.json", "\"source\"", "\"sauce\"", "source");
    refuses("gpu.json", "\"collected\"", "\"gathered\"", "collected");
    refuses("numpy.json", "\"below\":\"2\"", "\"below\":2", "below");
    refuses("pins.json", "\"rules\"", "\"rows\"", "no rows");
    refuses("nvidia.json", "{", "[", "JSON");
    refuses("releases.jsonl", "\"wheels\":", "\"wheel\":", "wheels");
    refuses("requirements.json", "\"source\"", "\"sauce\"", "source");
    assertThat(SCHEMA.problems("releases.jsonl", "")).isNotEmpty();
  }

  private static void refuses(String file, String from, String to, String named) {
    String shipped = DataFile.shipped(file);
    assertThat(shipped).contains(from);
    assertThat(String.join(" ", SCHEMA.problems(file, shipped.replace(from, to)))).contains(named);
  }
}
