package org.pywrapdoctor.wizard.step.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Snapshots;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.probe.interpreter.search.Finding;
import org.pywrapdoctor.probe.interpreter.search.SearchOrder;
import org.pywrapdoctor.probe.interpreter.search.Suggestion;
import org.pywrapdoctor.probe.interpreter.search.Suggestion.Because;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.wizard.TestDesktop;
import org.pywrapdoctor.wizard.notice.Notices;
import org.pywrapdoctor.wizard.service.PythonSearch;
import org.pywrapdoctor.wizard.session.Threads;
import org.pywrapdoctor.wizard.state.State;
import org.pywrapdoctor.wizard.word.Words;

/// The table without a table.
class PythonListTest {
  private static final Interpreter SYSTEM =
      Snapshots.python("/usr/bin/python3", "3.11.2", Architecture.X86_64, "system");
  private static final Interpreter ENVIRONMENT =
      Snapshots.withTensorFlow(
              Snapshots.python(
                  "/srv/flowers/.venv/bin/python", "3.11.9", Architecture.X86_64, "venv"),
              "2.20.0")
          .withSuggested(Optional.of("It is the active environment."));
  private static final Interpreter SMALL =
      Snapshots.python("/opt/small/python", "3.8.10", Architecture.X86, "python.org");

  private final Deque<Runnable> work = new ArrayDeque<>();
  private final List<Interpreter> there = new ArrayList<>();
  private final Deque<Because> because = new ArrayDeque<>();
  private final Notices notices = new Notices();
  private final TestDesktop desktop = new TestDesktop();
  private final Words words = Words.in(Locale.ENGLISH);
  private final PythonList list =
      new PythonList(
          words,
          new PythonFinder(
              words, new Search(), desktop, notices, new Threads(work::add, Runnable::run)));

  @Test
  void rowsAppearInTheOrderInWhichTheyAreFound() {
    there.addAll(List.of(SYSTEM, ENVIRONMENT, SMALL));
    list.searchOnce(SearchOrder.everywhere("/srv"));
    assertThat(list.searchingProperty().get()).isTrue();
    runAll();
    assertThat(list.shown())
        .extracting(row -> ((PythonRow) row).version())
        .containsExactly("3.11.2", "3.11.9", "3.8.10");
    assertThat(list.count().getValue()).isEqualTo("3 Pythons found");
    assertThat(list.searchingProperty().get()).isFalse();
  }

  @Test
  void theSuggestedOneIsChosenUntilThePersonChooses() {
    there.addAll(List.of(SYSTEM, ENVIRONMENT));
    list.searchOnce(SearchOrder.everywhere("/srv"));
    runAll();
    assertThat(list.selectedProperty().get().map(PythonRow::shortName)).contains("flowers");
    desktop.file = Optional.of(Path.of("/usr/bin/python3"));
    list.browse();
    runAll();
    assertThat(list.selectedProperty().get().map(PythonRow::place)).contains("/usr/bin/python3");
    assertThat(list.shown()).hasSize(2);
  }

  @Test
  void theFolderOfAnEnvironmentIsTakenToo() {
    there.addAll(List.of(SYSTEM, ENVIRONMENT));
    desktop.folder = Optional.of(Path.of(ENVIRONMENT.prefix()));
    list.browseFolder();
    runAll();
    assertThat(list.selectedProperty().get().map(PythonRow::shortName)).contains("flowers");
    assertThat(list.shown()).hasSize(1);
  }

  @Test
  void theStrongestReasonDecidesHoweverLateItComes() {
    there.addAll(
        List.of(
            SYSTEM.withSuggested(Optional.of("A Jupyter kernel runs it.")),
            ENVIRONMENT,
            SYSTEM.withSuggested(Optional.of("It is what python on PATH is."))));
    because.addAll(List.of(Because.KERNEL, Because.ACTIVE, Because.PATH));
    list.searchOnce(SearchOrder.everywhere("/srv"));
    runAll();
    assertThat(list.selectedProperty().get().map(PythonRow::shortName)).contains("flowers");
    assertThat(list.shown())
        .extracting(row -> ((PythonRow) row).reason())
        .containsExactly("It is what python on PATH is.", "It is the active environment.");
  }

  @Test
  void thePersonsChoiceStaysWhateverIsFoundLater() {
    there.addAll(List.of(SYSTEM, ENVIRONMENT));
    list.choose(PythonRow.of(words, SMALL));
    list.searchOnce(SearchOrder.everywhere("/srv"));
    runAll();
    assertThat(list.selectedProperty().get().map(PythonRow::place)).contains(SMALL.path());
  }

  @Test
  void whatIsDroppedIsChosen() {
    there.addAll(List.of(ENVIRONMENT, SMALL));
    list.searchOnce(SearchOrder.everywhere("/srv"));
    list.drop(Path.of(SMALL.path()));
    runAll();
    assertThat(list.selectedProperty().get().map(PythonRow::place)).contains(SMALL.path());
  }

  @Test
  void thoseOfOneKindStandUnderAHeading() {
    there.addAll(List.of(SYSTEM, ENVIRONMENT, SMALL));
    list.groupedProperty().set(true);
    list.searchOnce(SearchOrder.everywhere("/srv"));
    runAll();
    assertThat(list.shown())
        .extracting(
            row -> row instanceof GroupRow(String title) ? title : ((PythonRow) row).place())
        .containsExactly(
            "Part of the system, 1",
            SYSTEM.path(),
            "python.org, 1",
            SMALL.path(),
            "Virtual environment, 1",
            ENVIRONMENT.path());
    list.filterProperty().set("flowers");
    assertThat(list.shown()).hasSize(2);
    list.groupedProperty().set(false);
    assertThat(list.shown()).hasSize(1);
  }

  @Test
  void whatIsNoPythonIsToldWithItsReason() {
    desktop.file = Optional.of(Path.of("/etc/hosts"));
    list.browse();
    runAll();
    assertThat(notices.currentProperty().get().orElseThrow().text())
        .startsWith("/etc/hosts is no program.");
  }

  @Test
  void nothingFoundIsKnownOnlyAfterTheSearch() {
    assertThat(list.empty().getValue()).isFalse();
    list.searchOnce(SearchOrder.everywhere("/srv"));
    assertThat(list.empty().getValue()).isFalse();
    runAll();
    assertThat(list.empty().getValue()).isTrue();
    there.add(SYSTEM);
    list.searchAgain(SearchOrder.everywhere("/srv"));
    runAll();
    assertThat(list.empty().getValue()).isFalse();
  }

  @Test
  void theFilterWantsEveryWord() {
    there.addAll(List.of(SYSTEM, ENVIRONMENT, SMALL));
    list.searchOnce(SearchOrder.everywhere("/srv"));
    runAll();
    list.filterProperty().set("FLOWERS 3.11");
    assertThat(list.shown())
        .extracting(row -> ((PythonRow) row).shortName())
        .containsExactly("flowers");
    list.filterProperty().set("");
    assertThat(list.shown()).hasSize(3);
  }

  @Test
  void oneThatNoTensorFlowIsMadeForIsMarked() {
    assertThat(PythonRow.of(words, new Finding(SYSTEM, Optional.empty(), true)).reason())
        .isEqualTo("No TensorFlow is made for this version of Python");
    PythonRow holding = PythonRow.of(words, new Finding(ENVIRONMENT, Optional.empty(), true));
    assertThat(holding.state().state()).isEqualTo(State.WARNING);
    assertThat(holding.reason()).isEqualTo("Its TensorFlow is not made for this Python");
    assertThat(holding.tensorflow()).isEqualTo("TensorFlow 2.20.0");
  }

  @Test
  void anUnfitOneIsMarkedAndCanStillBeChosen() {
    PythonRow row = PythonRow.of(words, SMALL);
    assertThat(row.state().state()).isEqualTo(State.WARNING);
    assertThat(row.reason()).isEqualTo("TensorFlow needs 64-bit");
  }

  private void runAll() {
    while (!work.isEmpty()) {
      work.remove().run();
    }
  }

  private Because next() {
    return because.isEmpty() ? Because.PATH : because.removeFirst();
  }

  /// Finds what is there.
  private final class Search implements PythonSearch {
    @Override
    public void search(SearchOrder order, Consumer<Finding> found) {
      there.forEach(
          python ->
              found.accept(
                  new Finding(
                      python, python.suggested().map(reason -> new Suggestion(next(), reason)))));
    }

    @Override
    public Seen<Interpreter> read(String path) {
      return there.stream()
          .filter(python -> python.path().equals(path) || python.prefix().equals(path))
          .findFirst()
          .map(Seen::known)
          .orElse(Seen.notKnown(path + " is no program."));
    }
  }
}
