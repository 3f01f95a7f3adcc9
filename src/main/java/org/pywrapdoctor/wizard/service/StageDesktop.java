package org.pywrapdoctor.wizard.service;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;

/// The desktop that a window is on.
public final class StageDesktop implements Desktop {
  private final Stage stage;
  private final Consumer<String> browser;

  /// @param browser opens a web address
  public StageDesktop(Stage stage, Consumer<String> browser) {
    this.stage = stage;
    this.browser = browser;
  }

  @Override
  public Optional<Path> chooseFile(String title, String kind, List<String> patterns) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    if (!patterns.isEmpty()) {
      chooser.getExtensionFilters().add(new ExtensionFilter(kind, patterns));
    }
    return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath);
  }

  @Override
  public Optional<Path> chooseFolder(String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    return Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath);
  }

  @Override
  public Optional<Path> chooseTarget(String title, String proposedName) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialFileName(proposedName);
    return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
  }

  @Override
  public void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  @Override
  public void open(String link) {
    browser.accept(link);
  }
}
