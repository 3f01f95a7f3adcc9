package org.pywrapdoctor.wizard.step.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pywrapdoctor.diagnosis.Diagnostician;
import org.pywrapdoctor.diagnosis.comparison.RecordedPairs;
import org.pywrapdoctor.diagnosis.rule.Rules;
import org.pywrapdoctor.engine.Doctor;
import org.pywrapdoctor.engine.ReportDesk;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.report.ReportMaker;
import org.pywrapdoctor.snapshot.Request;
import org.pywrapdoctor.wizard.TestDesktop;
import org.pywrapdoctor.wizard.live.SavedReports;
import org.pywrapdoctor.wizard.notice.Notices;
import org.pywrapdoctor.wizard.page.Navigation;
import org.pywrapdoctor.wizard.page.Route;
import org.pywrapdoctor.wizard.session.Session;
import org.pywrapdoctor.wizard.session.Threads;
import org.pywrapdoctor.wizard.word.Words;

/// Two computers side by side, without a toolkit; what is read in the background waits until the
/// test lets it go.
class CompareViewModelTest {
  private final Words words = Words.in(Locale.ENGLISH);
  private final TestDesktop desktop = new TestDesktop();
  private final Deque<Runnable> work = new ArrayDeque<>();
  private final Doctor doctor =
      new Doctor(Map.of(), new Diagnostician(Rules.all()), Knowledge.shipped(), Clock.systemUTC());
  private final Threads threads = new Threads(work::add, Runnable::run);
  private final Session session = new Session(doctor, threads, Request.of("/home/anna"));
  private final CompareViewModel model =
      new CompareViewModel(
          words,
          session,
          new Route(session, new Navigation()),
          doctor,
          new SavedReports(
              new ReportDesk(doctor, new ReportMaker((_, _) -> List.of())), Knowledge.shipped()),
          desktop,
          new Notices(),
          threads);

  @TempDir private Path folder;

  @Test
  void theMainButtonLeadsFromOneReportToTheNext() throws Exception {
    assertThat(main()).isEqualTo("_Choose where it works…");
    choose("WORKS_TENSORFLOW_2_21");
    assertThat(main()).isEqualTo("_Choose where it fails…");
    assertThat(model.comparison().get()).isEmpty();
    choose("MISSING_KERAS");
    assertThat(main()).isEqualTo("_Show what is wrong");
    assertThat(model.headline().getValue()).isEqualTo("One difference can explain it");
    assertThat(model.first().get().orElseThrow().judged(words).word()).isEqualTo("Works");
    assertThat(model.second().get().orElseThrow().judged(words).word()).isEqualTo("Works in part");
  }

  @Test
  void aComparisonOfFormerSidesIsNotShown() throws Exception {
    choose("WORKS_TENSORFLOW_2_21");
    desktop.file = Optional.of(save("MISSING_KERAS"));
    model.chooseSecond();
    work.remove().run();
    Runnable comparing = work.remove();
    desktop.file = Optional.of(save("TRUNCATED_LIBRARY"));
    model.chooseSecond();
    work.remove().run();
    comparing.run();
    assertThat(model.comparison().get()).isEmpty();
    runAll();
    assertThat(model.comparison().get().orElseThrow().differences().getFirst().subject())
        .isEqualTo("package tensorflow");
  }

  @Test
  void nothingThatMattersIsSaidSo() throws Exception {
    choose("WORKS_TENSORFLOW_2_21");
    choose("WORKS_TENSORFLOW_2_21");
    assertThat(model.headline().getValue()).isEqualTo("Nothing differs that is likely to matter");
  }

  private String main() {
    return model.mainAction().getValue().text();
  }

  private void choose(String name) throws Exception {
    desktop.file = Optional.of(save(name));
    model.mainAction().getValue().run().run();
    runAll();
  }

  private Path save(String name) throws Exception {
    return Files.writeString(folder.resolve(name + ".json"), RecordedPairs.report(name));
  }

  private void runAll() {
    while (!work.isEmpty()) {
      work.remove().run();
    }
  }
}
