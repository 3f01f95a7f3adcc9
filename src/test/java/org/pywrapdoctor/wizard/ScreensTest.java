package org.pywrapdoctor.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pywrapdoctor.engine.Look;
import org.pywrapdoctor.snapshot.Launch;
import org.pywrapdoctor.snapshot.NativeLibraries;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;
import org.pywrapdoctor.snapshot.NativeLibraries.Status;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.wizard.page.Screen;

/// Drives each screen as a person does, in the states that a walk does not come through.
class ScreensTest {

  @Test
  void theWindowStaysAliveWhileALookGoesOnAndEscapeStopsIt() throws InterruptedException {
    CountDownLatch interrupted = new CountDownLatch(1);
    TestServices services =
        new TestServices(Cases.healthy())
            .with(
                Look.INSTALLATION,
                (soFar, progress) -> {
                  progress.at("tensorflow/libtensorflow_cc.so.2", 0.4);
                  try {
                    new CountDownLatch(1).await();
                  } catch (InterruptedException e) {
                    interrupted.countDown();
                    Thread.currentThread().interrupt();
                  }
                  return soFar.toBuilder().installation(Seen.notKnown("It was stopped")).build();
                });
    try (TestWindow window = TestWindow.open(services)) {
      window.press("Check everything");
      window.awaitText(".progress-card .caption", "Installation: tensorflow/libtensorflow_cc.so.2");
      window.picture("states/07-checking");
      window.type(KeyCode.CONTROL, KeyCode.DIGIT3);
      window.awaitScreen(Screen.INSTALLATION);
      window.picture("states/03-checking");
      window.type(KeyCode.ESCAPE);
      window.awaitComplete();
      assertThat(interrupted.getCount()).isZero();
      assertThat(window.screen()).isEqualTo(Screen.INSTALLATION);
      window.type(KeyCode.CONTROL, KeyCode.DIGIT7);
      window.awaitScreen(Screen.RESULT);
      assertThat(window.text(".headline")).isEqualTo("Nothing wrong was seen so far");
      window.picture("states/07-incomplete");
    }
  }

  @Test
  void twoCausesAreLeftUntilTheDecidingTestIsRun() {
    Snapshot computer = Cases.twoSuspects();
    Queue<Seen<Launch>> answers =
        new ArrayDeque<>(List.of(Seen.notKnown("It was cancelled."), computer.launch()));
    TestServices services =
        new TestServices(computer)
            .with(Look.IMPORT, (soFar, _) -> soFar.toBuilder().launch(answers.remove()).build());
    try (TestWindow window = TestWindow.open(services)) {
      window.press("Check everything");
      window.awaitComplete();
      window.awaitScreen(Screen.RESULT);
      assertThat(window.text(".headline")).isEqualTo("2 causes are left");
      assertThat(window.says("One test decides between them")).isTrue();
      window.picture("states/07-undecided");
      window.press("Run the deciding test");
      window.awaitText(".headline", "A package that TensorFlow needs is missing");
      assertThat(answers).isEmpty();
      window.awaitCaseCode();
      window.type(KeyCode.CONTROL, KeyCode.DIGIT6);
      window.awaitScreen(Screen.IMPORT);
      assertThat(window.says("Tried again in 1 way")).isTrue();
      assertThat(window.says("Isolated, from an empty folder")).isTrue();
      window.picture("states/06-import-again");
    }
  }

  @Test
  void noPythonHasTwoWaysOut() {
    TestServices services = new TestServices(Cases.healthy());
    try (TestWindow window = TestWindow.open(services)) {
      window.press("Step by step");
      window.awaitText(".empty-title", "No Python on this computer yet");
      window.picture("states/02-empty");
      window.press("Copy address");
      assertThat(services.desktop.copied).containsExactly("https://www.python.org/downloads/");
      services.pythons.addAll(Cases.pythons());
      window.press("Search again");
      Fx.await("rows", () -> !pythons(window).getItems().isEmpty());
      assertThat(window.find(".empty", javafx.scene.Node.class).isVisible()).isFalse();
    }
  }

  @Test
  void withoutAPythonTheResultLeadsToOne() {
    TestServices services =
        new TestServices(Cases.healthy())
            .with(
                Look.PYTHON,
                (soFar, _) ->
                    soFar.toBuilder()
                        .interpreter(Seen.notKnown("Neither python nor python3 is on PATH."))
                        .otherInterpreters(Seen.known(List.of()))
                        .build())
            .with(Look.IMPORT, (soFar, _) -> soFar);
    try (TestWindow window = TestWindow.open(services)) {
      window.press("Check everything");
      window.awaitComplete();
      window.awaitText(".headline", "No Python on this computer yet");
      window.picture("states/07-no-python");
      window.press("Choose a Python");
      window.awaitScreen(Screen.PYTHON);
    }
  }

  @Test
  void pythonsAreFilteredAndTheSuggestedOneIsChosen() {
    TestServices services = new TestServices(Cases.healthy());
    services.pythons.addAll(Cases.pythons());
    try (TestWindow window = TestWindow.open(services)) {
      window.press("Step by step");
      Fx.await("all rows", () -> pythons(window).getItems().size() == 5);
      assertThat(Fx.call(() -> pythons(window).getSelectionModel().getSelectedIndex())).isZero();
      TextField filter = window.find("#filter", TextField.class);
      Fx.run(() -> filter.setText("conda 2.10"));
      assertThat(Fx.call(() -> pythons(window).getItems().size())).isOne();
      services.desktop.file = Optional.of(Path.of("/nowhere"));
      window.press("Browse…");
      window.awaitText(
          ".notice Text",
          "There is nothing at /nowhere. Choose the program itself, or the folder of an"
              + " environment.");
      window.picture("states/02-notice");
      services.desktop.folder = Optional.of(Path.of("/empty"));
      window.press("Folder…");
      window.awaitText(
          ".notice Text",
          "There is nothing at /empty. Choose the program itself, or the folder of an"
              + " environment.");
    }
  }

  @ParameterizedTest
  @CsvSource({"usual, 100", "double, 200"})
  void pythonsOfOneKindStandTogether(String picture, int textSize) {
    TestServices services = new TestServices(Cases.healthy());
    services.pythons.addAll(Cases.pythons());
    try (TestWindow window = TestWindow.open(services.services(), textSize, 1060, 700)) {
      window.press("Step by step");
      Fx.await("all rows", () -> pythons(window).getItems().size() == 5);
      window.picture("states/02-pythons-" + picture);
      assertThat(window.cutTexts()).isEmpty();
      Object chosen = Fx.call(() -> pythons(window).getSelectionModel().getSelectedItem());
      Fx.run(window.find("#grouped", CheckBox.class)::fire);
      Fx.await("headings", () -> pythons(window).getItems().size() > 5);
      assertThat(Fx.call(() -> pythons(window).getSelectionModel().getSelectedItem()))
          .isEqualTo(chosen);
      window.picture("states/02-grouped-" + picture);
      assertThat(window.cutTexts()).isEmpty();
    }
  }

  @Test
  void aMissingLibraryIsSelectedWithTheWayOfItsSearch() {
    try (TestWindow window = TestWindow.open(new TestServices(Cases.unexplained()))) {
      window.press("Check everything");
      window.awaitComplete();
      window.awaitCaseCode();
      window.picture("states/07-unexplained");
      window.type(KeyCode.CONTROL, KeyCode.DIGIT4);
      window.awaitScreen(Screen.LIBRARIES);
      assertThat(window.text(".frame-title .text-bold"))
          .isEqualTo("libstrange.so.7 was searched in this order");
      window.picture("states/04-missing");
      TreeTableView<?> tree = window.find("#tree", TreeTableView.class);
      assertThat(Fx.call(tree::getExpandedItemCount)).isEqualTo(3);
      CheckBox problemsOnly = window.find("#problemsOnly", CheckBox.class);
      Fx.run(() -> problemsOnly.setSelected(false));
      assertThat(window.text("#shown")).isEqualTo("5 of 5 libraries shown");
      window.press("Copy");
      window.type(KeyCode.CONTROL, KeyCode.DIGIT6);
      window.awaitScreen(Screen.IMPORT);
      window.picture("states/06-import-error");
    }
  }

  @Test
  void namesOfLibrariesAreWholeAsLongAsTheOtherColumnsHaveRoom() {
    NativeLibraries usual = Cases.libraries(false);
    List<Library> libraries = new ArrayList<>(usual.libraries());
    libraries.add(
        new Library(
            "_strange_addition.cpython-311-x86_64-linux.so",
            Optional.empty(),
            List.of("libtensorflow_cc.so.2"),
            Status.MISSING,
            false,
            "",
            "",
            List.of(),
            0));
    Snapshot snapshot =
        Cases.unexplained().toBuilder()
            .nativeLibraries(
                Seen.known(
                    new NativeLibraries(
                        usual.roots(), libraries, usual.redirected(), usual.surroundings())))
            .build();
    try (TestWindow window = TestWindow.open(new TestServices(snapshot))) {
      window.press("Check everything");
      window.awaitComplete();
      window.type(KeyCode.CONTROL, KeyCode.DIGIT4);
      window.awaitScreen(Screen.LIBRARIES);
      TreeTableView<?> tree = window.find("#tree", TreeTableView.class);
      Fx.await(
          "whole names",
          () -> tree.lookup(".tree-table-cell .path") != null && shortened(tree).isEmpty());
      window.picture("states/04-long-name");
      assertThat(window.cutTexts()).isEmpty();
    }
  }

  /// The names in the first column that are not shown whole.
  private static List<String> shortened(TreeTableView<?> tree) {
    return tree.lookupAll(".tree-table-cell .path").stream()
        .map(Labeled.class::cast)
        .filter(label -> !((Text) label.lookup(".text")).getText().equals(label.getText()))
        .map(Labeled::getText)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"usual, 1060, 700", "small, 820, 480"})
  void whatKeepsTensorFlowFromACardStandsFirst(String picture, double width, double height) {
    TestServices services = new TestServices(Cases.cardOnWindows());
    try (TestWindow window = TestWindow.open(services, width, height)) {
      Fx.run(window.find("#gpuMissing", RadioButton.class)::fire);
      window.press("Check everything");
      window.awaitComplete();
      window.awaitCaseCode();
      window.type(KeyCode.CONTROL, KeyCode.DIGIT5);
      window.awaitScreen(Screen.GPU);
      assertThat(window.text(".headline"))
          .isEqualTo("This TensorFlow has no graphics card support on Windows");
      window.picture("states/05-windows-" + picture);
      assertThat(window.cutTexts()).isEmpty();
    }
  }

  @Test
  void anExampleShowsTheSameScreensUnderABanner() {
    try (TestWindow window = TestWindow.open(new TestServices(Cases.truncated()))) {
      RadioButton example = window.find("#example", RadioButton.class);
      Fx.run(example::fire);
      window.awaitText(".list-cell", "A native library was cut short");
      window.picture("states/01-examples");
      window.press("Open this example");
      window.awaitScreen(Screen.RESULT);
      window.awaitCaseCode();
      window.picture("states/07-example");
      window.type(KeyCode.CONTROL, KeyCode.DIGIT2);
      window.awaitScreen(Screen.PYTHON);
      window.picture("states/02-example");
    }
  }

  @Test
  void aFaultOfOurOwnHasACodeAndTheRestGoesOn() {
    TestServices services =
        new TestServices(Cases.healthy())
            .with(
                Look.GPU,
                (_, _) -> {
                  throw new IllegalStateException("a fault for the test");
                });
    try (TestWindow window = TestWindow.open(services)) {
      window.press("Check everything");
      window.awaitScreen(Screen.FAULT);
      window.awaitComplete();
      assertThat(window.text(".code-large")).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
      window.picture("states/90-fault");
      window.press("Continue");
      assertThat(window.screen()).isIn(Screen.RESULT, Screen.HEALTHY);
    }
  }

  @Test
  void theFilesOfARepairAreSavedInTheChosenFolder(@TempDir Path folder) {
    TestServices services = new TestServices(Cases.truncated());
    services.desktop.folder = Optional.of(folder);
    try (TestWindow window = TestWindow.open(services)) {
      window.press("Check everything");
      window.awaitComplete();
      window.awaitCaseCode();
      window.press("Preview the repair");
      window.press("Save the files…");
      Fx.await("files", () -> folder.resolve("requirements.txt").toFile().isFile());
      window.press("Copy the commands");
      assertThat(services.desktop.copied.getLast()).contains("pip install -r requirements.txt");
      window.press("Save report…");
      window.awaitScreen(Screen.SAVE);
      window.awaitText("#hidden .label", "User name");
      window.picture("states/11-save");
      Fx.run(window.find("#html", RadioButton.class)::fire);
      window.press("Save report…");
      Fx.await("report", () -> services.savedReports.size() == 1);
      assertThat(services.savedReports.getFirst().getFileName().toString())
          .matches("report-[0-9A-Z]{4}-[0-9A-Z]{4}-.\\.html");
      window.awaitScreen(Screen.REPAIR);
      window.picture("states/08-notice");
    }
  }

  private static TableView<?> pythons(TestWindow window) {
    return (TableView<?>) window.stage.getScene().lookup("#table");
  }
}
