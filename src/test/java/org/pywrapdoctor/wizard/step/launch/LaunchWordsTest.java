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
        .isEqualTo(
            "Python crashed. Exit code -1073741819 (0xC0000005): it used memory that is not there.");
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
  void aCrashSaysWherePythonWas() {
    Attempt dies =
        TestLaunch.printing(
            TestLaunch.dies("SIGSEGV"),
            "Fatal Python error: Segmentation fault",
            "Current thread 0x1 (most recent call first):",
            "  File \"/site/ops.py\", line 7 in matmul");
    assertThat(words.crashedAt(dies)).isEqualTo("It was here: /site/ops.py:7 matmul");
    assertThat(words.crashedAt(TestLaunch.works())).isEmpty();
  }

  @Test
  void whatMisleadsIsCorrected() {
    Attempt check =
        TestLaunch.raises(
            "ImportError",
            "Could not find the DLL(s) 'msvcp140_1.dll'. TensorFlow requires that these DLLs be"
                + " installed in a directory that is named in your %PATH% environment variable.");
    assertThat(words.correction(check)).contains("do not search PATH");
    assertThat(words.correction(TestLaunch.raises("ImportError", "no"))).isEmpty();
  }

  @Test
  void anOrderThatFailsIsTheVerdict() {
    Attempt after =
        TestLaunch.after(TestLaunch.dies("SIGSEGV"), Purpose.IMPORT_AFTER_SCRIPT, "import cv2");
    Launch launch = new Launch(List.of(TestLaunch.works(), after));
    assertThat(LaunchWords.main(launch)).contains(after);
    assertThat(words.headline(after)).isEqualTo("TensorFlow works alone, but not in your script");
  }

  @Test
  void everythingThatWasTriedHasItsRow() {
    Launch launch =
        new Launch(List.of(TestLaunch.works(), TestLaunch.worksWithout("LD_LIBRARY_PATH")));
    assertThat(words.tried(launch))
        .extracting(Fact::subject)
        .containsExactly("Import TensorFlow", "A small calculation", "Use Keras");
    assertThat(LaunchWords.main(launch).map(Attempt::purpose)).contains(Purpose.IMPORT);
  }
}
