package org.pywrapdoctor.wizard.step.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.TestLaunch;
import org.pywrapdoctor.snapshot.Launch;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Launch.End;
import org.pywrapdoctor.snapshot.Launch.Purpose;
import org.pywrapdoctor.wizard.state.Fact;
import org.pywrapdoctor.wizard.word.Words;

class LaunchWordsTest {
  private final LaunchWords words = new LaunchWords(Words.in(Locale.ENGLISH));

  @Test
  void aGoodEndIsToldWithItsTime() {
    Attempt works = TestLaunch.works();
    assertThat(LaunchWords.works(works)).isTrue();
    assertThat(words.headline(works)).isEqualTo("The import works, in 2.3 seconds");
    assertThat(words.firstError(works)).isEmpty();
  }

  @Test
  void anExceptionIsToldWordForWord() {
    Attempt fails = TestLaunch.raises("ImportError", "libx.so.1: cannot open\nsecond line");
    assertThat(words.headline(fails)).isEqualTo("The import stops after 2.3 seconds");
    assertThat(words.end(fails))
        .isEqualTo("Python ended in good order, with exit code 1. Nothing crashed.");
    assertThat(words.firstError(fails))
        .containsExactly("ImportError: libx.so.1: cannot open", "second line");
  }

  @Test
  void aDeathBySignalIsTranslated() {
    Attempt dies = TestLaunch.dies("SIGBUS");
    assertThat(words.headline(dies)).isEqualTo("Python crashes after 2.3 seconds");
    assertThat(words.end(dies)).contains("shorter than it should be (SIGBUS)");
    assertThat(words.isMute(dies)).isTrue();
    assertThat(words.end(TestLaunch.dies("SIGXCPU"))).contains("SIGXCPU");
  }

  @Test
  void aCrashOfWindowsIsNoGoodOrder() {
    assertThat(words.headline(TestLaunch.crashes(0xC0000005)))
        .isEqualTo("Python crashes after 2.3 seconds");
    assertThat(words.end(TestLaunch.crashes(0xC0000005)))
        .isEqualTo("Python crashed, with the status 0xC0000005.");
  }

  @Test
  void anImportThatIsOnlyHalfGoodSaysWhatFails() {
    assertThat(words.headline(TestLaunch.computationRaises("InternalError", "no")))
        .isEqualTo("TensorFlow imports but cannot calculate");
  }

  @Test
  void aHangIsToldAsSuch() {
    Attempt hangs = TestLaunch.noAnswer(End.TIMED_OUT, Optional.empty());
    assertThat(words.headline(hangs)).isEqualTo("The import hangs");
    assertThat(words.end(hangs)).contains("within its time");
  }

  @Test
  void everythingThatWasTriedHasItsRow() {
    Launch launch =
        new Launch(List.of(TestLaunch.works(), TestLaunch.worksWithout("LD_LIBRARY_PATH")));
    assertThat(words.tried(launch))
        .extracting(Fact::subject)
        .containsExactly(
            "Import TensorFlow",
            "A small calculation",
            "Use Keras",
            "Import without your variables");
    assertThat(words.tried(launch).getLast().value()).isEqualTo("LD_LIBRARY_PATH");
    assertThat(LaunchWords.main(launch).map(Attempt::purpose)).contains(Purpose.IMPORT);
  }
}
