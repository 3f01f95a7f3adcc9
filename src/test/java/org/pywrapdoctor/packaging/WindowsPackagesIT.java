package org.pywrapdoctor.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is built for Windows beside the setup program, and the signatures of all.
@Tag("wine")
@Tag("real-environment")
class WindowsPackagesIT {

  private static final Path MSIEXEC = Path.of("msiexec");
  private static final int REFUSED = 2;

  @TempDir private Path folder;

  /// It shares its folder with the setup program, so that each refuses where the other was.
  @Test
  void theMsiInstallsRunsAndGoes() throws Exception {
    Path msi = WindowsSetup.only(WindowsSetup.folder(), "*.msi");
    try (WinePrefix windows = WinePrefix.create()) {
      windows.run(MSIEXEC, "/i", msi.toString(), "/qn").orFail("msiexec /i");
      InstalledProgram program = InstalledProgram.in(windows);
      assertThat(windows.run(program.command(), "--version").output()).startsWith("Pywrap Doctor ");
      assertThat(windows.run(WindowsSetup.older(), "/S").exitCode()).isEqualTo(REFUSED);
      windows.run(MSIEXEC, "/x", msi.toString(), "/qn").orFail("msiexec /x");
      assertThat(program.folder()).doesNotExist();

      windows.run(WindowsSetup.older(), "/S").orFail("setup");
      assertThat(windows.run(MSIEXEC, "/i", msi.toString(), "/qn").exitCode()).isNotZero();
      assertThat(program.uninstaller()).exists();
      assertThat(program.command()).doesNotExist();
    }
  }

  @Test
  void thePortableEditionRunsWhereItIsUnpacked() throws Exception {
    Path zip = WindowsSetup.only(WindowsSetup.folder(), "*-portable.zip");
    try (WinePrefix windows = WinePrefix.create()) {
      Path stick = Files.createDirectories(windows.drive().resolve("stick"));
      Tool.run(Map.of(), "python3", "-m", "zipfile", "-e", zip.toString(), stick.toString());
      InstalledProgram program = new InstalledProgram(stick.resolve("Pywrap Doctor"));
      assertThat(windows.run(program.command(), "--version").output()).startsWith("Pywrap Doctor ");
    }
  }

  @Test
  void sumsAndManifestNameTheFilesAsTheyAre() throws Exception {
    Path built = WindowsSetup.folder();
    String sums = Files.readString(built.resolve("SHA256SUMS"));
    assertThat(sums.lines()).hasSize(3);
    for (String line : sums.lines().toList()) {
      String[] fields = line.split("  ");
      assertThat(Tool.run(Map.of(), "sha256sum", built.resolve(fields[1]).toString()))
          .startsWith(fields[0]);
      if (fields[1].endsWith("-setup.exe")) {
        Path manifest = WindowsSetup.only(built.resolve("winget"), "*.installer.yaml");
        assertThat(Files.readString(manifest))
            .contains("InstallerSha256: " + fields[0].toUpperCase(Locale.ROOT));
      }
    }
  }

  @Test
  void aCertificateFromTheEnvironmentSigns() throws Exception {
    Tool.require("openssl", "osslsigncode", "makensis");
    Path certificate = folder.resolve("certificate.pem");
    Path key = folder.resolve("key.pem");
    Tool.run(
        Map.of(),
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=A test of Pywrap Doctor",
        "-addext",
        "extendedKeyUsage=codeSigning",
        "-keyout",
        key.toString(),
        "-out",
        certificate.toString());
    Path setup =
        WindowsSetup.older(
            Map.of(
                "PYWRAP_DOCTOR_SIGN_CERTIFICATE", certificate.toString(),
                "PYWRAP_DOCTOR_SIGN_KEY", key.toString()));
    try (WinePrefix windows = WinePrefix.create()) {
      windows.run(setup, "/S").orFail("setup");
      for (Path signed : new Path[] {setup, InstalledProgram.in(windows).uninstaller()}) {
        String report =
            Tool.run(
                Map.of(),
                "osslsigncode",
                "verify",
                "-CAfile",
                certificate.toString(),
                "-in",
                signed.toString());
        assertThat(report).contains("CN=A test of Pywrap Doctor");
      }
    }
  }
}
