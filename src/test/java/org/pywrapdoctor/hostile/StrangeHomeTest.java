package org.pywrapdoctor.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pywrapdoctor.cli.Shell;
import org.pywrapdoctor.cli.Shell.Result;
import org.pywrapdoctor.fixture.SmallDisk;
import org.pywrapdoctor.fixture.SmallEnvironment;
import org.pywrapdoctor.host.FakeHost;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.host.Registry;
import org.pywrapdoctor.host.live.LiveFiles;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.wizard.settings.Settings;
import org.pywrapdoctor.wizard.settings.SettingsFile;
import org.pywrapdoctor.wizard.theme.Appearance;

/// A home folder that is missing, is no folder, or in which nothing can be written: looking works
/// as ever, and what cannot be kept is said.
@EnabledOnOs(OS.LINUX)
class StrangeHomeTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"missing", "file", "/proc/self"})
  void looksAndSaysWhatItCannotKeep(String home) throws IOException {
    Files.writeString(folder.resolve("file"), "no folder");
    Path newer = Files.writeString(folder.resolve("newer.json"), "{}");
    Path log = Files.writeString(folder.resolve("log.txt"), "ImportError: DLL load failed");
    Path python = Files.createDirectory(folder.resolve("empty"));
    Host host = host(folder.resolve(home).toString());
    for (List<String> command :
        List.of(
            List.of("diagnose", "--no-run", "--json", "--python", python.toString()),
            List.of("explain", "--json", log.toString()),
            List.of("show", "--example", "--json"),
            List.of("pin"),
            List.of("undo", "--list", "--json"),
            List.of("undo", "--json"),
            List.of("knowledge", "--forget", "--json"),
            List.of("knowledge", "--json", "--take", newer.toString()))) {
      Result result = Shell.run(host, command.toArray(String[]::new));
      assertThat(result.exitCode()).as("%s: %s", command, result).isIn(0, 1, 2);
      assertThat(result.out() + result.err())
          .as("%s", command)
          .isNotBlank()
          .doesNotContain("Exception", "\tat ");
    }
    assertThat(Files.exists(folder.resolve("missing"))).isFalse();
  }

  @Test
  @Tag("real-environment")
  void whatIsSavedStaysWholeWhenTheDiskIsFull() throws Exception {
    try (SmallDisk disk = SmallDisk.at(folder.resolve("home"))) {
      Path home = disk.folder();
      Path report = home.resolve("mine.pywrapreport");
      Path python = Files.createDirectories(folder.resolve("env/bin")).resolve("python");
      Files.copy(Path.of("/bin/sh"), python);
      List<String> save =
          List.of(
              "diagnose", "--no-run", "--output", report.toString(), "--python", python.toString());
      Shell.run(host(home.toString()), save.toArray(String[]::new));
      SettingsFile settings = new SettingsFile(home.resolve("settings.json"));
      settings.save(Settings.usual());
      Map<String, String> before = SmallEnvironment.content(home);
      assertThat(before).containsKeys("mine.pywrapreport", "settings.json");
      Path filler = disk.fill();

      settings.save(new Settings(Appearance.DARK, 2, 900, 700, true));
      Result again = Shell.run(host(home.toString()), save.toArray(String[]::new));
      assertThat(again.exitCode()).as("%s", again).isEqualTo(2);
      assertThat(again.err()).contains(report.toString()).doesNotContain("Exception", "\tat ");
      Files.delete(filler);
      assertThat(SmallEnvironment.content(home)).isEqualTo(before);
    }
  }

  private static Host host(String home) {
    return new FakeHost(
        OperatingSystem.LINUX,
        new LiveFiles(OperatingSystem.LINUX),
        Map.of("HOME", home, "PATH", "/usr/bin"),
        home,
        "/",
        program -> {
          throw new AssertionError("started: " + program.command());
        },
        new FakeHost.NoHardware(),
        Registry.none());
  }
}
