package org.pywrapdoctor.packaging;

import java.io.IOException;
import java.nio.file.Path;

/// Pywrap Doctor as its setup program left it.
///
/// @param folder of the installation
record InstalledProgram(Path folder) {

  /// Installs it silently at its usual place.
  static InstalledProgram install(WinePrefix windows) throws IOException {
    Path setup = WindowsSetup.file();
    long start = System.nanoTime();
    windows.run(setup, "/S").orFail("setup");
    Tool.printTime("Silent installation on Windows", start);
    return in(windows);
  }

  /// What lies at the usual place.
  static InstalledProgram in(WinePrefix windows) {
    return new InstalledProgram(windows.localData().resolve("Programs").resolve("Pywrap Doctor"));
  }

  /// The program with the window.
  Path wizard() {
    return folder.resolve("PywrapDoctor.exe");
  }

  /// The command line.
  Path command() {
    return folder.resolve("pywrap-doctor.exe");
  }

  Path uninstaller() {
    return folder.resolve("uninstall.exe");
  }

  Path runtime() {
    return folder.resolve("runtime");
  }
}
