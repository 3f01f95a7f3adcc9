package org.pywrapdoctor.wizard.step.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.snapshot.Launch;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Launch.Purpose;
import org.pywrapdoctor.wizard.state.Fact;
import org.pywrapdoctor.wizard.state.State;
import org.pywrapdoctor.wizard.word.Words;

class RerunWordsTest {
  private static final Attempt FAILS = TestLaunch.raises("ImportError", "no");
  private final RerunWords words = new RerunWords(Words.in(Locale.ENGLISH));

  @Test
  void theSameErrorIsToldFromAnotherAndFromSuccess() {
    Launch launch =
        new Launch(
            List.of(
                FAILS,
                TestLaunch.after(TestLaunch.dies("SIGSEGV"), Purpose.NATIVE_ALONE),
                TestLaunch.withPurpose(FAILS, Purpose.IMPORT_WITHOUT_USER_SITE, List.of()),
                TestLaunch.worksWithout("PYTHONPATH"),
                TestLaunch.withPurpose(
                    TestLaunch.raises("OSError", "other"), Purpose.IMPORT_ELSEWHERE, List.of())));
    assertThat(words.rows(launch))
        .extracting(Fact::subject, row -> row.judged().word(), row -> row.judged().state())
        .containsExactly(
            tuple("The native module alone", "Fails", State.PROBLEM),
            tuple("Without packages from your user folder", "Same error", State.SKIPPED),
            tuple("Without PYTHONPATH", "Works", State.FINE),
            tuple("From another folder", "Another error", State.WARNING));
    assertThat(words.meaning(launch)).isEmpty();
  }

  @Test
  void theSameErrorInIsolationRulesTheSurroundingsOut() {
    Launch launch =
        new Launch(
            List.of(FAILS, TestLaunch.withPurpose(FAILS, Purpose.IMPORT_ISOLATED, List.of())));
    assertThat(words.meaning(launch)).startsWith("Your settings and other folders are not");
  }

  @Test
  void whenAllIsWellThereIsNothingToShow() {
    assertThat(words.rows(new Launch(List.of(TestLaunch.works())))).isEmpty();
  }

  @Test
  void theOrderOfAScriptHasItsRows() {
    Launch launch =
        new Launch(
            List.of(
                TestLaunch.works(),
                TestLaunch.after(FAILS, Purpose.IMPORT_AFTER_SCRIPT, "import a", "import b"),
                TestLaunch.after(TestLaunch.works(), Purpose.IMPORT_AFTER_PACKAGE, "import a"),
                TestLaunch.after(FAILS, Purpose.IMPORT_AFTER_PACKAGE, "import b")));
    assertThat(words.rows(launch))
        .extracting(Fact::subject, row -> row.judged().state())
        .containsExactly(
            tuple("After all that your script imports first", State.PROBLEM),
            tuple("After “import a”", State.FINE),
            tuple("After “import b”", State.PROBLEM));
  }
}
