package org.pywrapdoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pywrapdoctor.diagnosis.comparison.RecordedPairs;
import tools.jackson.databind.JsonNode;

class CompareCommandTest {
  @TempDir private Path folder;
  private Path works;
  private Path fails;

  @BeforeEach
  void save() throws IOException {
    works = save("works.json", RecordedPairs.report("WORKS_TENSORFLOW_2_15"));
    fails = save("fails.json", RecordedPairs.report("NUMPY_2"));
  }

  @Test
  void saysWhatDiffersTheMostSuspiciousFirst() {
    Shell.Result result = compare(works, fails, "--json");
    assertThat(result.exitCode()).isEqualTo(1);
    JsonNode answer = result.json();
    assertThat(answer.path("schema").asInt()).isEqualTo(1);
    JsonNode first = answer.path("differences").path(0);
    assertThat(first.path("subject").asString()).isEqualTo("package numpy");
    assertThat(first.path("a").asString()).isEqualTo("1.26.4");
    assertThat(first.path("b").asString()).isEqualTo("2.2.6");
    assertThat(first.path("suspicion").asString()).isEqualTo("high");
    assertThat(first.path("headline").asString())
        .isEqualTo("numpy: 1.26.4 on the first computer, 2.2.6 on the second");
    assertThat(first.path("change").asString()).isEqualTo("python -m pip install numpy==1.26.4");
    assertThat(answer.path("sameComputer").asBoolean()).isFalse();
    assertThat(answer.path("requirements").asString()).contains("\nnumpy==1.26.4\n");
  }

  @Test
  void inWordsTheRestIsOneLine() {
    Shell.Result result = compare(works, fails);
    assertThat(result.out())
        .startsWith("Two computers. One difference can explain it.\n\nnumpy: 1.26.4")
        .contains("Differences that hardly matter: 1")
        .contains("--output");
    assertThat(compare(works, fails, "--quiet").out().lines()).hasSize(1);
  }

  @Test
  void writesTheRequirementsOfTheFirst() throws IOException {
    Files.writeString(folder.resolve("requirements.txt"), "old");
    assertThat(compare(works, fails, "--output", folder.toString()).exitCode()).isEqualTo(1);
    assertThat(folder.resolve("requirements.txt.bak-1")).hasContent("old");
    assertThat(Files.readAllLines(folder.resolve("requirements.txt")))
        .contains("tensorflow==2.15.1", "numpy==1.26.4", "keras==2.15.0", "pyyaml==6.0.2")
        .noneMatch(line -> line.startsWith("pip=="));
  }

  @Test
  void theSameTwiceIsFine() {
    Shell.Result result = compare(works, works);
    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .isEqualTo("Both reports are of one computer. Nothing differs that can matter.\n");
    assertThat(compare(works, works, "--json").json().path("differences").size()).isZero();
  }

  @Test
  void whatIsNoReportIsNamed() throws IOException {
    assertUnreadable(folder.resolve("gone.json"), "gone.json");
    assertUnreadable(save("cut.json", Files.readString(works).substring(0, 5000)), "damaged");
    assertUnreadable(save("other.json", "{\"a\": 1}"), "no snapshot");
    assertUnreadable(
        save("newer.json", Files.readString(works).replace("\"schema\":1", "\"schema\":99")),
        "newer Pywrap Doctor");
  }

  @Test
  void needsTwoReports() {
    Shell.Result result = Shell.run("compare", works.toString(), "--json");
    assertThat(result.exitCode()).isEqualTo(64);
    assertThat(result.json().path("error").path("hint").isString()).isTrue();
  }

  private void assertUnreadable(Path file, String words) {
    for (Shell.Result result :
        new Shell.Result[] {compare(works, file, "--json"), compare(file, works, "--json")}) {
      assertThat(result.exitCode()).isEqualTo(2);
      assertThat(result.json().path("error").path("message").asString())
          .contains(words)
          .contains(file.getFileName().toString());
      assertThat(result.err()).contains(words);
    }
  }

  private Path save(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static Shell.Result compare(Path a, Path b, String... options) {
    String[] all = new String[3 + options.length];
    all[0] = "compare";
    all[1] = a.toString();
    all[2] = b.toString();
    System.arraycopy(options, 0, all, 3, options.length);
    return Shell.run(all);
  }
}
