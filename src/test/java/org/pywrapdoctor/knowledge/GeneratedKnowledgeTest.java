package org.pywrapdoctor.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pywrapdoctor.fixture.Finished;
import org.pywrapdoctor.fixture.PythonInstallations;

/// The compatibility data are what `packaging/knowledge` makes of the measured facts, and what it
/// measures of a release is what the facts say of it.
class GeneratedKnowledgeTest {
  private static final Path PLACE = Path.of("packaging", "knowledge").toAbsolutePath();
  private static final String FACTS = "tensorflow-releases.json";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "releases.jsonl",
        "requirements.json",
        "companions.jsonl",
        "protobuf.json",
        "numpy.json",
        "gpu.json"
      })
  void theShippedFilesAreTheGeneratedOnes(String name) throws IOException {
    generate(PLACE.resolve(FACTS));
    assertThat(folder.resolve(name)).content().isEqualTo(shipped(name));
  }

  /// Two releases are forgotten and found again in the registry, with the same facts but for the
  /// day of the upload, which not every registry tells.
  @Test
  @Tag("real-environment")
  void whatTheFactsLackIsMeasuredAnew() throws IOException {
    Path facts = folder.resolve(FACTS);
    Files.writeString(
        facts,
        Files.readString(PLACE.resolve(FACTS))
            .replaceFirst("(?m)^\\{\"version\": \"2.20.0\", .*\"tensorflow_cpu-2.20.0.*,\n", "")
            .replaceFirst(",\n\\{\"version\": \"2.21.0\", .*\"tensorflow <2.22,>=2.21\".*", ""));
    generate(facts);
    assertThat(rows("releases.jsonl")).noneMatch(row -> row.startsWith(CPU));
    assertThat(rows("companions.jsonl")).noneMatch(row -> row.startsWith(TF_KERAS));

    python(PLACE.resolve("measure_releases.py"), facts);
    generate(facts);
    assertThat(rows("releases.jsonl"))
        .containsAll(withoutDays(shipped("releases.jsonl").lines().skip(1).toList()));
    assertThat(rows("companions.jsonl"))
        .containsAll(shipped("companions.jsonl").lines().skip(1).toList());
  }

  private static final String CPU = "{\"name\":\"tensorflow-cpu\",\"version\":\"2.20.0\"";
  private static final String TF_KERAS = "{\"name\":\"tf-keras\",\"version\":\"2.21.0\"";

  private void generate(Path facts) {
    python(PLACE.resolve("generate.py"), facts, PLACE.resolve("companions-measured.json"), folder);
  }

  private List<String> rows(String name) throws IOException {
    return withoutDays(Files.readAllLines(folder.resolve(name)));
  }

  private static List<String> withoutDays(List<String> rows) {
    return rows.stream()
        .map(row -> row.replaceFirst("\"uploaded\":\"[^\"]*\"", "\"uploaded\":\"\""))
        .toList();
  }

  private void python(Path script, Path... arguments) {
    List<String> command = new ArrayList<>();
    command.add(PythonInstallations.require("3.11").executable().toString());
    command.add("-B");
    command.add(script.toString());
    List.of(arguments).forEach(argument -> command.add(argument.toString()));
    Finished.run(folder, Map.of(), Duration.ofMinutes(2), command).orFail(script.toString());
  }

  private static String shipped(String name) throws IOException {
    try (InputStream in = Knowledge.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
