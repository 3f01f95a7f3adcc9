package org.pywrapdoctor.wizard.service;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Services of the desktop that a computer without a display lacks. Called on the interface's
/// thread.
public interface Desktop {

  /// Asks for an existing file; empty when the person changed their mind.
  ///
  /// @param title of the dialog
  /// @param kind the name of the kind of file; empty text for all files
  /// @param patterns such as `*.json`; no pattern stands for all files
  Optional<Path> chooseFile(String title, String kind, List<String> patterns);

  /// Asks for an existing folder.
  Optional<Path> chooseFolder(String title);

  /// Asks where to save a file.
  Optional<Path> chooseTarget(String title, String proposedName);

  /// Puts text on the clipboard.
  void copy(String text);

  /// Opens a web address in the browser.
  void open(String link);
}
