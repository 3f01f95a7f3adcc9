package org.pywrapdoctor.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.fixture.Finished;
import org.pywrapdoctor.fixture.WindowsBed;

/// The setup program for Windows, and what it installs.
@Tag("wine")
@Tag("real-environment")
class WindowsSetupIT {

  private static final long MEGABYTE = 1 << 20;

  @Test
  void isSmall() throws Exception {
    assertThat(Files.size(WindowsSetup.file())).isLessThan(45 * MEGABYTE);
  }

  @Test
  void installsIntoAFolderWithSpacesAndForeignLetters() throws Exception {
    Path setup = WindowsSetup.file();
    try (WinePrefix windows = WinePrefix.create()) {
      Path folder = windows.drive().resolve("Jürgen und 日本").resolve("Pywrap Doctor");
      // The installer takes all that follows /D= as it stands, and Wine would quote a text with
      // spaces.
      windows.run(setup, ("/S /D=" + windows.windowsPath(folder)).split(" ")).orFail("setup");
      assertRuns(windows, new InstalledProgram(folder));
    }
  }

  @Test
  void runsWithoutTheVisualCppRuntimeAndInAHostileEnvironment() throws Exception {
    try (WinePrefix windows = WinePrefix.create()) {
      InstalledProgram program = InstalledProgram.install(windows);
      for (String library : WindowsBed.cppRuntime()) {
        Files.deleteIfExists(windows.system32().resolve(library));
      }
      windows.with(
          Map.of(
              "JAVA_HOME", "C:\\nowhere",
              "JAVA_TOOL_OPTIONS", "-XX:NoSuchOption",
              "_JAVA_OPTIONS", "-version",
              "JDK_JAVA_OPTIONS", "--no-such-option",
              "CLASSPATH", "C:\\nowhere"));
      assertRuns(windows, program);
    }
  }

  @Test
  void saysWhatIsWrongWhenItIsDamaged() throws Exception {
    try (WinePrefix windows = WinePrefix.create()) {
      InstalledProgram program = InstalledProgram.install(windows);
      Files.delete(program.runtime().resolve("bin").resolve("server").resolve("jvm.dll"));
      Finished run = windows.run(program.command(), "--version");
      assertThat(run.output()).contains("jvm.dll").contains("Install Pywrap Doctor again");
      assertThat(run.exitCode()).isEqualTo(2);
    }
  }

  private static void assertRuns(WinePrefix windows, InstalledProgram program) {
    assertThat(windows.run(program.command(), "--version").output().strip())
        .matches("Pywrap Doctor \\d+\\.\\d+\\.\\d+");
    Finished run = windows.run(program.command(), "explain", "--json");
    assertThat(run.output()).contains("\"schema\"");
  }
}
