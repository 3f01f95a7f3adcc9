package org.pywrapdoctor.probe.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.Log;
import org.pywrapdoctor.snapshot.Log.Place;

class LogReaderTest {
  private static final LogReader READER = new LogReader(Knowledge.shipped());

  private static final String CHAIN =
      """
      TensorFlow version: 2.9
      Traceback (most recent call last):
        File "C:\\Users\\Ann Lee\\v\\Lib\\site-packages\\tensorflow\\python\\pywrap_tensorflow.py", line 73, in <module>
          from tensorflow.python._pywrap_tensorflow_internal import *
      ImportError: DLL load failed while importing _pywrap_tensorflow_internal: Eine DLL-Initialisierungsroutine ist fehlgeschlagen.

      During handling of the above exception, another exception occurred:

      Traceback (most recent call last):
        File "C:\\Python312\\main.py", line 1, in <module>
          import tensorflow as tf
      ModuleNotFoundError: No module named '_pywrap_tensorflow_internal'
      """;

  @Test
  void theFirstExceptionOfAChainComesFirst() {
    Log log = READER.read("x", CHAIN);
    assertThat(log.errors())
        .extracting(Log.Error::type)
        .containsExactly("ImportError", "ModuleNotFoundError");
    assertThat(log.errors().getFirst().line()).isEqualTo(5);
    assertThat(log.signs())
        .filteredOn(sign -> sign.signature().equals("no-internal"))
        .extracting(Log.Sign::place)
        .containsExactly(Place.LATER_ERROR);
  }

  @Test
  void sourceLinesTellTheVersionAndWhatIsClaimedIsKeptApart() {
    Log.Facts facts = READER.read("x", CHAIN).facts();
    assertThat(facts.system()).contains(OperatingSystem.WINDOWS);
    assertThat(facts.folder()).contains("C:\\Users\\Ann Lee\\v\\Lib\\site-packages\\tensorflow");
    assertThat(facts.dated().orElseThrow().from()).isEqualTo("2.19");
    assertThat(facts.dated().orElseThrow().to()).isEqualTo("2.20");
    assertThat(facts.claims().orElseThrow().version()).isEqualTo("2.9");
    assertThat(facts.tensorflow()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'C:\\Users\\a\\AppData\\Local\\Programs\\Python\\Python310\\lib\\x.py', WINDOWS, 3.10",
    "'/usr/lib/python3.8/site-packages/x.py', LINUX, 3.8",
    "'/Users/a/miniforge3/envs/tf/lib/python3.11/site-packages/x.py', MACOS, 3.11",
    "'/home/a/.pyenv/versions/3.9.1/lib/python3.9/x.py', LINUX, 3.9",
    "'C:/Users/a/Python37/lib/x.py', WINDOWS, 3.7",
    "'/mnt/c/Users/a/v/lib/python3.10/x.py', LINUX, 3.10"
  })
  void pathsTellSystemAndPython(String path, OperatingSystem system, String python) {
    String text =
        "Traceback (most recent call last):\n  File \"" + path + "\", line 3, in f\nKeyError: 1";
    Log.Facts facts = READER.read("x", text).facts();
    assertThat(facts.system()).contains(system);
    assertThat(facts.python()).contains(python);
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, Eine DLL-Initialisierungsroutine ist fehlgeschlagen für, windows-1114",
    "windows-1251, Не найден указанный модуль, windows-126",
    "IBM866, Не найден указанный модуль, windows-126",
    "GB18030, 动态链接库(DLL)初始化例程失败, windows-1114",
    "windows-31j, 指定されたモジュールが見つかりません, windows-126",
    "UTF-16LE, Das angegebene Modul wurde nicht gefunden, windows-126",
    "UTF-8, Le module spécifié est introuvable, windows-126",
    "windows-1252, Le module spécifié est introuvable, windows-126"
  })
  void codePagesOfWindowsAreRead(String charset, String message, String signature) {
    String text = "ImportError: DLL load failed: " + message;
    byte[] bytes = text.getBytes(Charset.forName(charset));
    assertThat(READER.read("x", bytes, false).has(signature)).isTrue();
  }

  @Test
  void powerShellRedirectsIntoUtf16WithAMark() {
    byte[] bytes = ("\ufeff" + CHAIN).getBytes(StandardCharsets.UTF_16LE);
    assertThat(READER.read("x", bytes, false).has("windows-1114")).isTrue();
  }

  /// Bounded far above what it takes, so that only quadratic work fails.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        " ",
        "'",
        "No module named 'tensorflow' ",
        "DLL load failed ",
        "ImportError: ",
        "File \"x",
        "File \"x\", line 1",
        "\u001b[",
        "[0;31m",
        "tensorflow 2.",
        "Python 3",
        "\n",
        "> ",
        ".py in ",
        "Traceback (most recent call last):\n",
        "E ",
        "a.b.c.",
        "-----> 1 ",
        "\\"
      })
  void anyTextTakesTimeInProportionToItsLength(String piece) {
    String text = piece.repeat(LogReader.MOST_BYTES / piece.length());
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> READER.read("x", text));
  }
}
