package org.pywrapdoctor.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pywrapdoctor.fixture.Finished;

/// The life of the installed program: it is installed, used, replaced, and gone without a trace.
@Tag("wine")
@Tag("real-environment")
class WindowsWizardIT {
  private static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final int RUNNING = 4;
  private static final String UNINSTALL_KEY =
      "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\PywrapDoctor";

  /// What stays after the removal and is not ours: folders and empty keys that every installer
  /// finds or makes, the remover's own copy, which goes at the next start, and what Wine itself
  /// writes when a program with a window runs for the first time.
  private static final Set<String> ALLOWED =
      Set.of(
          "users/[^/]+/AppData/Local/Programs",
          "users/[^/]+/AppData/Local/Temp/~nsu.*",
          "users/[^/]+/Temp.*",
          "system.reg System.*Session Manager.*",
          "user.reg Software\\\\\\\\Classes.*(\\\\.pywrapreport)?",
          "user.reg Software\\\\\\\\Wine.*",
          "user.reg Software\\\\\\\\Microsoft\\\\\\\\Windows\\\\\\\\CurrentVersion(\\\\\\\\Uninstall)?");

  @Test
  void comesWorksAndLeavesNothing() throws Exception {
    Path setup = WindowsSetup.file();
    try (WinePrefix windows = WinePrefix.create();
        VirtualScreen screen = VirtualScreen.open()) {
      windows.with(screen.variables());
      Traces before = windows.traces();
      InstalledProgram program = InstalledProgram.install(windows);

      assertThat(windows.registryValue(UNINSTALL_KEY, "DisplayIcon")).endsWith("PywrapDoctor.exe");
      assertThat(windows.registryValue(UNINSTALL_KEY, "EstimatedSize")).startsWith("0x");
      for (Path folder : List.of(windows.home().resolve("Desktop"), windows.startMenu())) {
        assertThat(folder.resolve("Pywrap Doctor.lnk"))
            .content(StandardCharsets.ISO_8859_1)
            .contains("PywrapDoctor.exe");
      }
      assertThat(windows.registryValue("HKCU\\Software\\Classes\\.pywrapreport", "/ve"))
          .isEqualTo("PywrapDoctor.Report");
      assertThat(
              windows.registryValue(
                  "HKCU\\Software\\Classes\\PywrapDoctor.Report\\shell\\open\\command", "/ve"))
          .isEqualTo("\"" + windows.windowsPath(program.wizard()) + "\" \"%1\"");

      Process wizard = firstWindow("at its first start", windows, screen, program);
      screen.await("windows-start", "What is wrong?", "Step by step");
      assertNothingChangesWhileItRuns(windows, setup, program);
      screen.click("Step", "by", "step");
      screen.await("windows-python", "Which Python do you use?");
      Process second = windows.start(program.command());
      screen.await("windows-second", "What is wrong?", "Step by step");
      assertThat(wizard.isAlive()).isTrue();
      await("the cache is trained", () -> !caches(windows).isEmpty());
      windows.kill();
      wizard.waitFor();
      second.waitFor();
      firstWindow("with its cache", windows, screen, program);
      windows.kill();

      windows.run(program.uninstaller(), "/S");
      await("the program is gone", () -> !Files.exists(program.folder()));
      assertThat(windows.traces().without(before).stream().filter(WindowsWizardIT::isOurs))
          .isEmpty();
    }
  }

  /// Starts it, waits for its window, and prints how long that took.
  private static Process firstWindow(
      String when, WinePrefix windows, VirtualScreen screen, InstalledProgram program)
      throws IOException {
    // Windows and its desktop run already when a person starts a program.
    windows.start(Path.of("notepad"));
    screen.width("Notepad");
    long start = System.nanoTime();
    Process wizard = windows.start(program.wizard());
    screen.width("Pywrap Doctor");
    Tool.printTime("Window of the installed Windows program " + when, start);
    windows.run(Path.of("taskkill"), "/f", "/im", "notepad.exe").orFail("taskkill");
    return wizard;
  }

  private static boolean isOurs(String trace) {
    return ALLOWED.stream().noneMatch(trace::matches);
  }

  private static void assertNothingChangesWhileItRuns(
      WinePrefix windows, Path setup, InstalledProgram program) throws IOException {
    long files = count(program.folder());
    Finished again = windows.run(setup, "/S");
    assertThat(again.exitCode()).isEqualTo(RUNNING);
    windows.run(program.uninstaller(), "/S");
    assertThat(count(program.folder())).isEqualTo(files);
  }

  private static long count(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.count();
    }
  }

  /// The finished caches; one that is being made has another ending.
  private static Set<String> caches(WinePrefix windows) {
    Path folder = windows.localData().resolve("pywrap-doctor").resolve("cache");
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".aot"))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void isSharpWhereTheScreenIs() throws Exception {
    try (WinePrefix windows = WinePrefix.create();
        VirtualScreen screen = VirtualScreen.open()) {
      windows.with(screen.variables());
      windows.setRegistryValue("HKCU\\Control Panel\\Desktop", "LogPixels", "REG_DWORD", "144");
      InstalledProgram program = InstalledProgram.install(windows);
      windows.start(program.wizard());
      screen.await("windows-144-dpi", "What is wrong?");
      assertThat(screen.width("Pywrap Doctor")).isGreaterThan(1300);
    }
  }

  @Test
  void anUpgradeReplacesTheProgram() throws Exception {
    Path setup = WindowsSetup.file();
    try (WinePrefix windows = WinePrefix.create()) {
      windows.run(WindowsSetup.older(), "/S").orFail("the older setup");
      Path folder = windows.localData().resolve("Programs").resolve("Pywrap Doctor");
      assertThat(folder.resolve("runtime").resolve("left-over.txt")).exists();
      windows.run(setup, "/S").orFail("setup");
      assertThat(folder.resolve("runtime").resolve("left-over.txt")).doesNotExist();
      assertThat(windows.registryValue(UNINSTALL_KEY, "DisplayVersion")).isNotEqualTo("0.0.1");
      assertThat(windows.run(folder.resolve("pywrap-doctor.exe"), "--version").exitCode()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({"/KEEPDATA, true", "'', false"})
  void environmentsThatItMadeOutliveIt(String option, boolean keeps) throws Exception {
    try (WinePrefix windows = WinePrefix.create()) {
      windows.run(WindowsSetup.older(), "/S").orFail("the older setup");
      Path data = windows.localData().resolve("pywrap-doctor");
      Path environment = Files.createDirectories(data.resolve("tensorflow-env"));
      Files.writeString(environment.resolve("pyvenv.cfg"), "");
      Path settings = Files.writeString(data.resolve("settings.json"), "{}");
      InstalledProgram program = InstalledProgram.in(windows);
      windows.run(program.uninstaller(), "/S", option);
      await("the program is gone", () -> !Files.exists(program.folder()));
      windows.settle();
      assertThat(environment.resolve("pyvenv.cfg")).exists();
      assertThat(Files.exists(settings)).isEqualTo(keeps);
    }
  }

  @Test
  void aReportOpensByItsName() throws Exception {
    try (WinePrefix windows = WinePrefix.create();
        VirtualScreen screen = VirtualScreen.open()) {
      windows.with(screen.variables());
      InstalledProgram program = InstalledProgram.install(windows);
      Path report = windows.home().resolve("Documents").resolve("Bericht für 日本.pywrapreport");
      Finished diagnosis =
          windows.run(
              program.command(),
              "diagnose",
              "--no-run",
              "--python",
              windows.windowsPath(program.folder().resolve("rehearsal")),
              "--output",
              windows.windowsPath(report));
      assertThat(diagnosis.exitCode()).as(diagnosis.output()).isEqualTo(1);
      windows.start(program.wizard(), windows.windowsPath(report));
      screen.await("windows-report", "This Python does not start");
    }
  }

  private static void await(String what, BooleanSupplier is) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!is.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what).isLessThan(end);
      VirtualScreen.pause();
    }
  }
}
