package org.pywrapdoctor.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.OperatingSystem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Compares every reader of this package with Python's reference implementation, `packaging`, whose
/// answers stand in `oracle.json` (written by `make_oracle.py` beside it).
class PackagingOracleTest {
  private static final JsonNode ORACLE = oracle();

  private static boolean isKnown(JsonNode row, String field) {
    return row.has(field);
  }

  @TestFactory
  Stream<DynamicTest> versions() {
    return rows("versions")
        .map(
            row ->
                DynamicTest.dynamicTest(
                    quoted(row),
                    () -> {
                      Optional<Version> parsed = Version.parse(row.get("text").asString());
                      assertThat(parsed.isPresent()).isEqualTo(isKnown(row, "normal"));
                      parsed.ifPresent(version -> compare(version, row));
                    }));
  }

  private static void compare(Version version, JsonNode row) {
    assertThat(version).hasToString(row.get("normal").asString());
    assertThat(version.isPrerelease()).isEqualTo(row.get("prerelease").asBoolean());
    assertThat(version.isPostrelease()).isEqualTo(row.get("post").asBoolean());
    assertThat(version.isLocal()).isEqualTo(row.get("local").asBoolean());
    assertThat(version.base()).hasToString(row.get("base").asString());
  }

  @Test
  void orderOfNeighbours() {
    List<Version> versions = candidates();
    StringBuilder order = new StringBuilder();
    for (int i = 0; i < versions.size(); i++) {
      int sign = versions.get(i).compareTo(versions.get((i + 1) % versions.size()));
      order.append(sign < 0 ? '<' : sign > 0 ? '>' : '=');
    }
    assertThat(order).hasToString(ORACLE.get("order").asString());
  }

  @Test
  void sortedWithoutDuplicates() {
    List<String> expected = texts(ORACLE.get("sorted"));
    assertThat(candidates().stream().distinct().sorted().map(Version::toString))
        .hasSameSizeAs(expected);
    assertThat(candidates().stream().distinct().sorted())
        .containsExactlyElementsOf(expected.stream().map(Version::of).toList());
  }

  @TestFactory
  Stream<DynamicTest> specifierSets() {
    return rows("specifiers")
        .map(
            row ->
                DynamicTest.dynamicTest(
                    quoted(row),
                    () -> {
                      Optional<SpecifierSet> parsed =
                          SpecifierSet.parse(row.get("text").asString());
                      assertThat(parsed.isPresent()).isEqualTo(isKnown(row, "contains"));
                      parsed.ifPresent(
                          set ->
                              assertThat(accepted(set))
                                  .hasToString(row.get("contains").asString()));
                    }));
  }

  private static String accepted(SpecifierSet set) {
    return candidates().stream()
        .map(version -> set.contains(version) ? "1" : "0")
        .collect(Collectors.joining());
  }

  @TestFactory
  Stream<DynamicTest> markers() {
    return rows("markers")
        .map(
            row ->
                DynamicTest.dynamicTest(
                    quoted(row),
                    () -> {
                      Optional<Marker> parsed = Marker.parse(row.get("text").asString());
                      assertThat(parsed.isPresent()).isEqualTo(isKnown(row, "plain"));
                      parsed.ifPresent(marker -> compare(marker, row));
                    }));
  }

  private static void compare(Marker marker, JsonNode row) {
    assertThat(matches(marker, "")).isEqualTo(row.get("plain").asString());
    assertThat(matches(marker, "and-cuda")).isEqualTo(row.get("extra").asString());
    assertThat(Marker.parse(marker.toString())).contains(marker);
  }

  @TestFactory
  Stream<DynamicTest> requirements() {
    return rows("requirements")
        .map(
            row ->
                DynamicTest.dynamicTest(
                    quoted(row),
                    () -> {
                      Optional<Requirement> parsed = Requirement.parse(row.get("text").asString());
                      assertThat(parsed.isPresent()).isEqualTo(isKnown(row, "name"));
                      parsed.ifPresent(requirement -> compare(requirement, row));
                    }));
  }

  private static void compare(Requirement requirement, JsonNode row) {
    assertThat(requirement.normalizedName()).isEqualTo(row.get("name").asString());
    assertThat(requirement.extras()).containsExactlyInAnyOrderElementsOf(texts(row.get("extras")));
    assertThat(Stream.of(requirement.versions().toString().split(",")).sorted())
        .isEqualTo(row.get("specifiers").isEmpty() ? List.of("") : texts(row.get("specifiers")));
    assertThat(requirement.url().orElse("")).isEqualTo(row.get("url").asString());
    assertThat(requirement.marker().map(marker -> matches(marker, "")).orElse(""))
        .isEqualTo(row.get("applies").asString());
    assertThat(Requirement.parse(requirement.toString())).contains(requirement);
  }

  @Test
  void names() {
    for (JsonNode pair : ORACLE.get("names")) {
      assertThat(DistributionNames.normalize(pair.get(0).asString()))
          .isEqualTo(pair.get(1).asString());
    }
  }

  private static String matches(Marker marker, String extra) {
    return environments().stream()
        .map(environment -> extra.isEmpty() ? environment : environment.withExtra(extra))
        .map(environment -> marker.matches(environment) ? "1" : "0")
        .collect(Collectors.joining());
  }

  private static List<MarkerEnvironment> environments() {
    return ORACLE
        .get("environments")
        .valueStream()
        .map(
            row ->
                MarkerEnvironment.of(
                    OperatingSystem.valueOf(
                        row.get(0).asString().toUpperCase(java.util.Locale.ROOT)),
                    Architecture.of(row.get(1).asString()),
                    Version.of(row.get(2).asString())))
        .toList();
  }

  private static List<Version> candidates() {
    return texts(ORACLE.get("candidates")).stream().map(Version::of).toList();
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }

  private static Stream<JsonNode> rows(String name) {
    return ORACLE.get(name).valueStream();
  }

  private static String quoted(JsonNode row) {
    return row.get("text").toString();
  }

  private static JsonNode oracle() {
    try (InputStream file = PackagingOracleTest.class.getResourceAsStream("oracle.json")) {
      return JsonMapper.shared().readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
