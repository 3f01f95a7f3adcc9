package org.pywrapdoctor.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pywrapdoctor.Practices;
import org.pywrapdoctor.SurroundedHost;
import org.pywrapdoctor.cli.Practice;
import org.pywrapdoctor.cli.Shell;
import org.pywrapdoctor.fixture.BrokenCase;
import org.pywrapdoctor.fixture.ExaminedPython;
import org.pywrapdoctor.fixture.RealEnvironments;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.snapshot.SnapshotJson;
import org.pywrapdoctor.wizard.live.LiveServices;
import org.pywrapdoctor.wizard.page.Screen;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The wizard as it is, on a really broken environment that is the active one.
@Tag("real-environment")
class RealEnvironmentWalkTest {
  /// What two examinations of the same computer tell differently: times, and what depends on them.
  private static final Set<String> TIMES =
      Set.of("takenAt", "milliseconds", "caseCode", "availableMemoryBytes", "room", "lastLines");

  @Test
  void fromTheFirstScreenToTheSavedReport(@TempDir Path folder) throws IOException {
    ExaminedPython broken = RealEnvironments.broken(BrokenCase.NUMPY_2);
    Host host = SurroundedHost.of(activated(broken));
    Practice practice = Practices.live(host);
    TestDesktop desktop = new TestDesktop();
    desktop.folder = Optional.of(folder);
    try (TestWindow window =
        TestWindow.open(
            LiveServices.of(
                host,
                practice.reports(),
                practice.planner(),
                practice.applier(),
                practice.knowledge(),
                "1.2.3",
                TestServices.DATA,
                desktop),
            1060,
            700)) {
      window.picture("real/01-start");
      window.press("Step by step");
      window.awaitScreen(Screen.PYTHON);
      Fx.await("a Python is chosen", () -> subline(window).contains("chosen"));
      window.picture("real/02-python");
      window.press("Check this Python");
      window.awaitScreen(Screen.INSTALLATION);
      window.picture("real/03-installation");
      window.press("Next: Native libraries");
      window.awaitScreen(Screen.LIBRARIES);
      window.picture("real/04-native-libraries");
      window.press("Next: GPU");
      window.awaitScreen(Screen.GPU);
      window.picture("real/05-gpu");
      window.press("Next: Import");
      window.awaitScreen(Screen.IMPORT);
      window.awaitComplete();
      window.picture("real/06-import");
      window.press("Next: Result");
      window.awaitScreen(Screen.RESULT);
      window.awaitCaseCode();
      assertThat(window.text(".code")).isEqualTo("PD-302");
      window.picture("real/07-result");
      window.press("Preview the repair");
      window.awaitScreen(Screen.REPAIR);
      window.picture("real/08-repair");
      window.press("Save report…");
      window.awaitScreen(Screen.SAVE);
      window.picture("real/11-save");
      window.press("Save report…");
      Fx.await("the report is saved", () -> files(folder).size() == 1);
    }
    Shell.Result printed =
        Shell.run(host, "diagnose", "--json", "--python", broken.executable().toString());
    assertThat(printed.exitCode()).isEqualTo(1);
    JsonNode saved = SnapshotJson.mapper().readTree(Files.readString(files(folder).getFirst()));
    assertThat(differences("", withoutTimes(saved), withoutTimes(printed.json()))).isEmpty();
  }

  private static String subline(TestWindow window) {
    return TestWindow.words(window.stage.getScene().lookup(".subline"));
  }

  private static ExaminedPython activated(ExaminedPython python) {
    Map<String, String> variables = new HashMap<>(python.variables());
    variables.put("VIRTUAL_ENV", python.executable().getParent().getParent().toString());
    return new ExaminedPython(python.executable(), variables, python.workingFolder());
  }

  private static List<Path> files(Path folder) {
    try (var listed = Files.list(folder)) {
      return listed.filter(file -> !file.toString().endsWith(".part")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where two trees differ: a whole report is too long to read.
  private static List<String> differences(String path, JsonNode saved, JsonNode printed) {
    if (saved.equals(printed)) {
      return List.of();
    }
    if (saved.getNodeType() != printed.getNodeType()
        || !saved.isContainer()
        || saved.size() != printed.size()) {
      return List.of("%s: %.200s instead of %.200s".formatted(path, saved, printed));
    }
    if (saved.isArray()) {
      return IntStream.range(0, saved.size())
          .boxed()
          .flatMap(i -> differences(path + "/" + i, saved.get(i), printed.get(i)).stream())
          .toList();
    }
    return saved.propertyNames().stream()
        .flatMap(
            name -> differences(path + "/" + name, saved.path(name), printed.path(name)).stream())
        .toList();
  }

  private static JsonNode withoutTimes(JsonNode node) {
    switch (node) {
      case ObjectNode object -> {
        object.remove(TIMES);
        object.forEach(RealEnvironmentWalkTest::withoutTimes);
      }
      case ArrayNode array -> array.forEach(RealEnvironmentWalkTest::withoutTimes);
      default -> {}
    }
    return node;
  }
}
