package org.pywrapdoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.pywrapdoctor.SurroundedHost;
import org.pywrapdoctor.fixture.ExaminedPython;
import org.pywrapdoctor.fixture.TinyIndex;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.SnapshotJson;
import tools.jackson.databind.node.ObjectNode;

/// A newer copy of the facts: taken when asked for, whole or not at all, and given up again.
@EnabledOnOs(OS.LINUX)
class KnowledgeCommandTest {
  private static final String NEW_RELEASE =
      """
      {"name":"tensorflow","version":"2.99.0","uploaded":"2098-12-01","requiresPython":">=3.10",\
      "wheels":[{"on":"linux_x86_64","pythons":"3.11","kind":"native","bytes":1,"unpacked":1,\
      "requires":"r001","read":"a wheel"}]}
      """;

  @TempDir private Path folder;
  private Path kept;

  @BeforeEach
  void place() {
    kept = folder.resolve("data").resolve("pywrap-doctor").resolve("knowledge.json");
  }

  @Test
  void atFirstTheFactsComeWithTheProgram() {
    assertThat(run("--json").json().path("from").asString()).isEqualTo("program");
    assertThat(run().out()).contains("come with the program");
    assertThat(kept).doesNotExist();
  }

  @Test
  void aNewerCopyIsTakenUsedAndForgotten() throws IOException {
    Path copy = copy("2099-01-01", shipped("releases.jsonl") + NEW_RELEASE);
    Shell.Result taken = run("--take", copy.toString(), "--json");
    assertThat(taken.exitCode()).isZero();
    assertThat(taken.json().path("from").asString()).isEqualTo("copy");
    assertThat(taken.json().path("collected").asString()).isEqualTo("2099-01-01");
    assertThat(newest()).isEqualTo("2.99.0");
    assertThat(run("--forget", "--json").json().path("from").asString()).isEqualTo("program");
    assertThat(kept).doesNotExist();
    assertThat(newest()).isNotEqualTo("2.99.0");
  }

  @Test
  void whatIsNotSoundOrNotNewerChangesNothing() throws IOException {
    run("--take", copy("2099-01-01", shipped("releases.jsonl")).toString());
    byte[] before = Files.readAllBytes(kept);
    assertRefused(copy("2099-02-02", "not JSON"));
    assertRefused(copy("2001-01-01", shipped("releases.jsonl")));
    assertRefused(Files.writeString(folder.resolve("letter.txt"), "Dear Anna"));
    Shell.Result gone = run("--take", folder.resolve("gone.json").toString(), "--json");
    assertThat(gone.exitCode()).isEqualTo(2);
    assertThat(gone.json().path("error").path("code").asString()).isEqualTo("no-copy");
    assertThat(Files.readAllBytes(kept)).isEqualTo(before);
    assertThat(kept.getParent().toFile().list()).containsExactly("knowledge.json");
  }

  @Test
  void aCopyIsFetchedFromTheAddressThatThePersonNames() throws IOException {
    Path copy = copy("2099-01-01", shipped("releases.jsonl") + NEW_RELEASE);
    String address;
    try (TinyIndex server = new TinyIndex(folder)) {
      address = server.address().replace("simple/", "files/");
      Shell.Result gone = run("--take", address + "gone.json", "--json");
      assertThat(gone.json().path("error").path("code").asString()).isEqualTo("no-copy");
      assertThat(kept).doesNotExist();
      assertThat(run("--take", address + copy.getFileName()).exitCode()).isZero();
      assertThat(newest()).isEqualTo("2.99.0");
    }
    assertThat(run("--take", address + copy.getFileName()).exitCode()).isEqualTo(2);
    assertThat(newest()).as("the copy that was there stays").isEqualTo("2.99.0");
  }

  @Test
  void aSpoiledCopyIsAsIfThereWereNone() throws IOException {
    Files.createDirectories(kept.getParent());
    Files.writeString(kept, "{\"format\": 1, \"files\": {\"releases.jsonl\": 7}}");
    assertThat(run("--json").json().path("from").asString()).isEqualTo("program");
  }

  private void assertRefused(Path copy) {
    Shell.Result result = run("--take", copy.toString(), "--json");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.json().path("error").path("code").asString()).isEqualTo("copy-refused");
  }

  private String newest() {
    return org.pywrapdoctor.Practices.live(host())
        .knowledge()
        .releases()
        .of("tensorflow")
        .getLast()
        .version()
        .toString();
  }

  private Path copy(String collected, String releases) throws IOException {
    ObjectNode copy = SnapshotJson.mapper().createObjectNode();
    copy.put("format", 1).put("collected", collected);
    copy.putObject("files").put("releases.jsonl", releases);
    return Files.writeString(folder.resolve("copy-" + collected + ".json"), copy.toString());
  }

  private static String shipped(String name) throws IOException {
    try (InputStream in = Knowledge.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Shell.Result run(String... options) {
    String[] arguments = new String[options.length + 1];
    arguments[0] = "knowledge";
    System.arraycopy(options, 0, arguments, 1, options.length);
    return Shell.run(host(), arguments);
  }

  private Host host() {
    return SurroundedHost.of(
        new ExaminedPython(
            folder.resolve("python"),
            Map.of("XDG_DATA_HOME", folder.resolve("data").toString()),
            folder));
  }
}
