package org.pywrapdoctor.wizard.page;

import java.util.List;
import org.pywrapdoctor.wizard.service.Desktop;
import org.pywrapdoctor.wizard.session.Session;
import org.pywrapdoctor.wizard.word.Words;

/// The test for a person whose own program fails: everything is looked at again with that program,
/// whose imports are tried in their order before TensorFlow's. It decides whether a package that is
/// imported first brings a library which does not fit. The program is read, never run.
public final class OwnProgram {
  private final Words words;
  private final Session session;
  private final Route route;
  private final Desktop desktop;

  public OwnProgram(Words words, Session session, Route route, Desktop desktop) {
    this.words = words;
    this.session = session;
    this.route = route;
    this.desktop = desktop;
  }

  /// Asks for the program and begins.
  public void choose() {
    desktop
        .chooseFile(words.text("script.choose"), words.text("script.kind"), List.of("*.py"))
        .ifPresent(
            file -> {
              route.begin(session.snapshot().request().withScript(file.toString()));
              route.checkEverything();
            });
  }
}
