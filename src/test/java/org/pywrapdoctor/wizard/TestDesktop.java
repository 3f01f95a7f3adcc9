package org.pywrapdoctor.wizard;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.wizard.service.Desktop;

/// A desktop whose person always answers with the same file and folder.
public final class TestDesktop implements Desktop {
  public final List<String> copied = new ArrayList<>();
  public final List<String> opened = new ArrayList<>();
  public Optional<Path> file = Optional.empty();
  public Optional<Path> folder = Optional.empty();

  @Override
  public Optional<Path> chooseFile(String title, String kind, List<String> patterns) {
    return file;
  }

  @Override
  public Optional<Path> chooseFolder(String title) {
    return folder;
  }

  @Override
  public Optional<Path> chooseTarget(String title, String proposedName) {
    return folder.map(path -> path.resolve(proposedName));
  }

  @Override
  public void copy(String text) {
    copied.add(text);
  }

  @Override
  public void open(String link) {
    opened.add(link);
  }
}
