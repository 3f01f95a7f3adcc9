package org.pywrapdoctor.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.fixture.Finished;
import org.pywrapdoctor.fixture.WindowsBed;
import tools.jackson.databind.json.JsonMapper;

/// The setup program for Windows, and what it installs.
@Tag("wine")
@Tag("real-environment")
class WindowsSetupIT {

  private static final long MEGABYTE = 1 << 20;

  @Test
  void isSmall() throws Exception {
    long size = Files.size(WindowsSetup.file());
    System.out.printf("== Setup program for Windows: %.1f MB%n", (double) size / MEGABYTE);
    assertThat(size).isLessThan(45 * MEGABYTE);
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
      assertSeesThePersonsOwn(windows, program);
    }
  }

  /// What the launcher keeps from Java, or would change, is what a Python of the person gets.
  private static void assertSeesThePersonsOwn(WinePrefix windows, InstalledProgram program)
      throws IOException {
    String path = windows.run(Path.of("cmd"), "/c", "echo %PATH%").output().strip();
    String python = windows.windowsPath(program.folder().resolve("rehearsal"));
    Finished run =
        windows.run(program.command(), "diagnose", "--no-run", "--json", "--python", python);
    assertThat(run.output())
        .contains(JsonMapper.shared().writeValueAsString(path), "JAVA_TOOL_OPTIONS");
    String imports =
        Tool.run(Map.of(), "x86_64-w64-mingw32-objdump", "-p", program.command().toString());
    assertThat(imports).contains("LoadLibraryExW").doesNotContain("DllDirectory");
  }

  @Test
  void saysWhatIsWrongWhenItIsDamaged() throws Exception {
    try (WinePrefix windows = WinePrefix.create();
        VirtualScreen screen = VirtualScreen.open()) {
      InstalledProgram program = InstalledProgram.install(windows);
      Files.delete(program.runtime().resolve("bin").resolve("server").resolve("jvm.dll"));
      Finished run = windows.run(program.command(), "--version");
      assertThat(run.output()).contains("jvm.dll").contains("Install Pywrap Doctor again");
      assertThat(run.exitCode()).isEqualTo(2);

      // A Windows that was started without a screen stays so.
      windows.kill();
      windows.with(screen.variables()).without("PYWRAP_DOCTOR_NO_DIALOGS");
      windows.start(program.wizard());
      assertThat(screen.width("Pywrap Doctor cannot start")).isPositive();
    }
  }

  /// An installer may register the program alone (PEP 514).
  @Test
  void offersAPythonThatIsRegistered() throws Exception {
    try (WinePrefix windows = WinePrefix.create()) {
      InstalledProgram program = InstalledProgram.install(windows);
      Finished none = windows.run(program.command(), "diagnose");
      assertThat(none.exitCode()).isEqualTo(2);
      assertThat(none.output()).contains("No Python was found", "Install Python 3.12");

      Path scripts = program.folder().resolve("rehearsal").resolve("Scripts");
      String python = windows.windowsPath(scripts.resolve("python.exe"));
      windows.setRegistryValue(
          "HKCU\\Software\\Python\\PythonCore\\3.12\\InstallPath",
          "ExecutablePath",
          "REG_SZ",
          python);
      assertThat(windows.run(program.command(), "interpreters", "--no-walk").output())
          .contains(python);
    }
  }

  private static void assertRuns(WinePrefix windows, InstalledProgram program) {
    assertThat(windows.run(program.command(), "--version").output().strip())
        .matches("Pywrap Doctor \\d+\\.\\d+\\.\\d+");
    Finished run = windows.run(program.command(), "explain", "--json");
    assertThat(run.output()).contains("\"schema\"");
  }
}
