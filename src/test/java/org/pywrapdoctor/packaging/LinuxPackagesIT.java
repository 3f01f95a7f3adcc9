package org.pywrapdoctor.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// The packages for Linux. The one for Debian is installed on this machine, where the tests may do
/// that and it is not there already, and purged again.
@Tag("image")
@Tag("real-environment")
@EnabledOnOs(OS.LINUX)
class LinuxPackagesIT {
  private static final Path OUTPUT = Path.of("target", "linux").toAbsolutePath();
  private static final Path INSTALLED = Path.of("/opt/pywrap-doctor");
  private static final Path PROGRAM = Path.of("/usr/bin/pywrap-doctor");

  @BeforeAll
  static void build() {
    Tool.require("dpkg-deb", "rpmbuild", "Xvfb", "openbox", "tesseract");
    Tool.run(Map.of(), "rm", "-rf", OUTPUT.toString());
    Tool.run(Map.of(), "python3", "packaging/linux/build.py", OUTPUT.toString());
  }

  @Test
  void theDebInstallsRunsAndGoes() throws Exception {
    Assumptions.assumeTrue(
        Tool.run(Map.of(), "id", "-u").strip().equals("0"), "Not the administrator");
    Assumptions.assumeFalse(Files.exists(INSTALLED), "Pywrap Doctor is installed here already");
    try {
      apt("install", WindowsSetup.only(OUTPUT, "*.deb").toString());
      assertThat(Tool.run(Map.of(), PROGRAM.toString(), "--version")).startsWith("Pywrap Doctor ");
      try (VirtualScreen screen = VirtualScreen.open()) {
        Process wizard = screen.start(PROGRAM.toString());
        screen.await("linux-deb", "What is wrong?");
        wizard.destroy();
        wizard.waitFor();
      }
    } finally {
      apt("purge", "pywrap-doctor");
    }
    assertThat(INSTALLED).doesNotExist();
    assertThat(PROGRAM).doesNotExist();
  }

  /// Another program may be installing something just now.
  private static void apt(String verb, String what) {
    Tool.run(
        Map.of("DEBIAN_FRONTEND", "noninteractive"),
        "apt-get",
        "--quiet",
        "--yes",
        "--no-install-recommends",
        "-oDPkg::Lock::Timeout=600",
        verb,
        what);
  }

  @Test
  void theRpmHoldsTheProgramAndAsksForLibrariesOnly() throws Exception {
    String rpm = WindowsSetup.only(OUTPUT, "*.rpm").toString();
    assertThat(Tool.run(Map.of(), "rpm", "--query", "--package", "--list", rpm))
        .contains("/usr/bin/pywrap-doctor", "/opt/pywrap-doctor/runtime/lib/modules", ".desktop");
    assertThat(Tool.run(Map.of(), "rpm", "--query", "--package", "--requires", rpm).lines())
        .allMatch(line -> line.startsWith("lib") || line.startsWith("rpmlib("));
  }

  @Test
  void theArchiveRunsWhereItIsUnpacked() throws Exception {
    Path folder = Files.createDirectories(OUTPUT.resolve("unpacked here"));
    Path archive = WindowsSetup.only(OUTPUT, "*.tar.gz");
    Tool.run(Map.of(), "tar", "-xzf", archive.toString(), "-C", folder.toString());
    Path program = WindowsSetup.only(folder, "pywrap-doctor-*").resolve("bin/pywrap-doctor");
    assertThat(Tool.run(Map.of(), program.toString(), "--version")).startsWith("Pywrap Doctor ");
  }

  @Test
  void theDesktopUnderstandsItsFiles() throws Exception {
    Tool.require("desktop-file-validate", "appstreamcli");
    Path folder = Files.createDirectories(OUTPUT.resolve("shared"));
    Tool.run(
        Map.of(),
        "dpkg-deb",
        "-x",
        WindowsSetup.only(OUTPUT, "*.deb").toString(),
        folder.toString());
    Path share = folder.resolve("usr").resolve("share");
    Path entry = WindowsSetup.only(share.resolve("applications"), "*.desktop");
    assertThat(Tool.run(Map.of(), "desktop-file-validate", entry.toString())).isEmpty();
    Path metadata = WindowsSetup.only(share.resolve("metainfo"), "*.xml");
    Tool.run(Map.of(), "appstreamcli", "validate", "--no-net", metadata.toString());
  }
}
