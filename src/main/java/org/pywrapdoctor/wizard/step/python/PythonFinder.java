package org.pywrapdoctor.wizard.step.python;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.pywrapdoctor.probe.interpreter.search.Finding;
import org.pywrapdoctor.probe.interpreter.search.SearchOrder;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.wizard.notice.Notices;
import org.pywrapdoctor.wizard.service.Desktop;
import org.pywrapdoctor.wizard.service.PythonSearch;
import org.pywrapdoctor.wizard.session.Threads;
import org.pywrapdoctor.wizard.word.Words;

/// Searches for Pythons in the background and hands them over on the interface's thread.
public final class PythonFinder {
  private final Words words;
  private final PythonSearch pythons;
  private final Desktop desktop;
  private final Notices notices;
  private final Threads threads;
  private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper();
  private final AtomicReference<Thread> searcher = new AtomicReference<>();
  private BiConsumer<Finding, Boolean> onFound = (_, _) -> {};
  private boolean searched;

  public PythonFinder(
      Words words, PythonSearch pythons, Desktop desktop, Notices notices, Threads threads) {
    this.words = words;
    this.pythons = pythons;
    this.desktop = desktop;
    this.notices = notices;
    this.threads = threads;
  }

  public ReadOnlyBooleanProperty searchingProperty() {
    return searching.getReadOnlyProperty();
  }

  /// Sets who gets each Python, and whether the person pointed to it.
  void setOnFound(BiConsumer<Finding, Boolean> listener) {
    onFound = listener;
  }

  /// Whether a search was begun at all.
  boolean hasSearched() {
    return searched;
  }

  void searchOnce(SearchOrder order) {
    if (!searched) {
      search(order);
    }
  }

  void search(SearchOrder order) {
    searched = true;
    searching.set(true);
    threads.background().execute(() -> run(order));
  }

  void stop() {
    Optional.ofNullable(searcher.get()).ifPresent(Thread::interrupt);
  }

  /// Lets the person point to an executable.
  void browse() {
    desktop
        .chooseFile(words.text("python.browse.title"), words.text("python.browse.kind"), List.of())
        .ifPresent(this::read);
  }

  /// Lets the person point to an environment's folder.
  void browseFolder() {
    desktop.chooseFolder(words.text("python.browse.folder.title")).ifPresent(this::read);
  }

  private void run(SearchOrder order) {
    searcher.set(Thread.currentThread());
    try {
      pythons.search(order, found -> hand(found, false));
    } finally {
      searcher.set(null);
      threads.ui().execute(() -> searching.set(false));
    }
  }

  /// Takes a program or folder that the person points to.
  void read(Path path) {
    threads
        .background()
        .execute(
            () -> {
              switch (pythons.read(path.toString())) {
                case Seen.Known<Interpreter>(Interpreter found) -> hand(Finding.of(found), true);
                case Seen.NotKnown<Interpreter>(String why) -> warn(why);
                case Seen.NotLooked<Interpreter>() -> {}
              }
            });
  }

  private void warn(String why) {
    threads.ui().execute(() -> notices.warn(words.text("python.not-python", "why", why)));
  }

  private void hand(Finding found, boolean byHand) {
    threads.ui().execute(() -> onFound.accept(found, byHand));
  }
}
