package org.pywrapdoctor.host.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OriginalEnvironmentTest {

  private static final long PID = 4711;

  @Test
  void withoutALauncherTheVariablesAreThePersonsAlready() {
    Map<String, String> own = Map.of("PATH", "/usr/bin", "LD_LIBRARY_PATH", "/opt/cuda");
    assertThat(OriginalEnvironment.restore(own, PID)).isEqualTo(own);
  }

  @Test
  void displacedVariablesComeBackExactly() {
    Map<String, String> own =
        launched("LD_LIBRARY_PATH=/a%20b:/%C3%A4&LD_PRELOAD=&CLASSPATH=1%2B1=2%2650%25&");
    assertThat(OriginalEnvironment.restore(own, PID))
        .isEqualTo(
            Map.of(
                "PATH", "/usr/bin",
                "LD_LIBRARY_PATH", "/a b:/ä",
                "LD_PRELOAD", "",
                "CLASSPATH", "1+1=2&50%"));
  }

  @Test
  void whatTheLauncherSetAndThePersonHadNotGoesAway() {
    Map<String, String> own = launched("LC_ALL&");
    own.put("LC_ALL", "C.UTF-8");
    assertThat(OriginalEnvironment.restore(own, PID)).isEqualTo(Map.of("PATH", "/usr/bin"));
  }

  @Test
  void whatTheLauncherReplacedGetsThePersonsValueAgain() {
    Map<String, String> own = launched("LC_ALL=de_DE.ISO-8859-1&");
    own.put("LC_ALL", "C.UTF-8");
    assertThat(OriginalEnvironment.restore(own, PID)).containsEntry("LC_ALL", "de_DE.ISO-8859-1");
  }

  @Test
  void aLauncherThatDisplacedNothingLeavesNoTrace() {
    assertThat(OriginalEnvironment.restore(launched(""), PID))
        .isEqualTo(Map.of("PATH", "/usr/bin"));
  }

  @Test
  void aProgramStartedFromAnotherCopyOfItselfKeepsTheOuterVariable() {
    Map<String, String> own = launched("PYWRAP_DOCTOR_ORIGINAL_ENV=CLASSPATH=a%2526b%26&");
    assertThat(OriginalEnvironment.restore(own, PID))
        .containsEntry(OriginalEnvironment.VARIABLE, "CLASSPATH=a%26b&");
  }

  @Test
  void theVariableThatJavaAddsOnMacOsIsNotThePersons() {
    Map<String, String> own = Map.of("JAVA_MAIN_CLASS_4711", "Main", "JAVA_MAIN_CLASS_1", "Mine");
    assertThat(OriginalEnvironment.restore(own, PID)).containsOnlyKeys("JAVA_MAIN_CLASS_1");
  }

  private static Map<String, String> launched(String displaced) {
    return new HashMap<>(Map.of("PATH", "/usr/bin", OriginalEnvironment.VARIABLE, displaced));
  }
}
