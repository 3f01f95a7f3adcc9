package org.pywrapdoctor.wizard.shell;

import org.pywrapdoctor.wizard.log.LogFile;
import org.pywrapdoctor.wizard.service.Desktop;

/// What the menu needs of the program itself.
///
/// @param version of the program
public record ShellTools(String version, LogFile log, Desktop desktop) {

  void openLog() {
    desktop.open(log.folder().toUri().toString());
  }
}
