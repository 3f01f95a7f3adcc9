package org.pywrapdoctor.wizard.step.start;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.Request;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.wizard.notice.Notices;
import org.pywrapdoctor.wizard.page.Action;
import org.pywrapdoctor.wizard.page.Page;
import org.pywrapdoctor.wizard.page.Route;
import org.pywrapdoctor.wizard.page.Screen;
import org.pywrapdoctor.wizard.page.Step;
import org.pywrapdoctor.wizard.report.ReportActions;
import org.pywrapdoctor.wizard.service.Desktop;
import org.pywrapdoctor.wizard.service.Reports.Example;
import org.pywrapdoctor.wizard.session.Session;
import org.pywrapdoctor.wizard.session.Threads;
import org.pywrapdoctor.wizard.state.Judged;
import org.pywrapdoctor.wizard.state.State;
import org.pywrapdoctor.wizard.word.Words;

/// What the person comes with, and from which folder the program is started that fails.
public final class StartViewModel implements Page {
  private final Words words;
  private final Session session;
  private final Route route;
  private final ReportActions reports;
  private final Desktop desktop;
  private final Notices notices;
  private final Threads threads;
  private final ObservableList<Example> examples = FXCollections.observableArrayList();
  private final ObjectProperty<StartChoice> choice = new SimpleObjectProperty<>(StartChoice.IMPORT);
  private final StringProperty folder;
  private final ObjectProperty<Optional<Example>> example =
      new SimpleObjectProperty<>(Optional.empty());
  private final StringProperty script = new SimpleStringProperty("");
  private final StringProperty model = new SimpleStringProperty("");
  private final LogExplaining explaining;
  private final LogBox log;

  public StartViewModel(
      Words words,
      Session session,
      Route route,
      ReportActions reports,
      Desktop desktop,
      Notices notices,
      Threads threads,
      LogExplaining explaining,
      Supplier<List<Example>> gallery) {
    this.words = words;
    this.session = session;
    this.route = route;
    this.reports = reports;
    this.desktop = desktop;
    this.notices = notices;
    this.threads = threads;
    this.explaining = explaining;
    log = new LogBox(words.text("start.pasted"));
    folder = new SimpleStringProperty(session.snapshot().request().directory());
    choice.subscribe(chosen -> fetchExamples(chosen, gallery));
    log.textProperty().subscribe(this::offerToExplain);
  }

  public ObjectProperty<StartChoice> choiceProperty() {
    return choice;
  }

  /// The working folder of the program that fails.
  public StringProperty folderProperty() {
    return folder;
  }

  /// The failing program itself; empty text when only its folder is known.
  public StringProperty scriptProperty() {
    return script;
  }

  /// The saved model that does not load; empty text for none.
  StringProperty modelProperty() {
    return model;
  }

  /// Asks for a model in one file.
  void browseModelFile() {
    desktop
        .chooseFile(words.text("start.model"), "", List.of())
        .ifPresent(path -> model.set(path.toString()));
  }

  /// Asks for a model in a folder.
  void browseModelFolder() {
    desktop.chooseFolder(words.text("start.model")).ifPresent(path -> model.set(path.toString()));
  }

  /// The error message, pasted or dropped.
  LogBox log() {
    return log;
  }

  /// The examples; they are read when the person first asks for them.
  public ObservableList<Example> examples() {
    return examples;
  }

  public ObjectProperty<Optional<Example>> exampleProperty() {
    return example;
  }

  /// Asks for the folder.
  public void browseFolder() {
    desktop.chooseFolder(words.text("start.folder")).ifPresent(this::takeFolder);
  }

  /// Takes what was dropped on the window: a report is opened; a folder, or that of a script, is
  /// the one that the failing program runs in.
  public void drop(Path path) {
    threads
        .background()
        .execute(
            () -> {
              Dropped dropped = Dropped.of(path);
              threads.ui().execute(() -> take(dropped));
            });
  }

  @Override
  public Screen screen() {
    return Screen.START;
  }

  @Override
  public ObservableValue<String> headline() {
    return new ReadOnlyStringWrapper(words.text("start.headline"));
  }

  @Override
  public ObservableValue<String> subline() {
    return new ReadOnlyStringWrapper(words.text("start.subline"));
  }

  @Override
  public ObservableValue<Judged> state() {
    return Bindings.createObjectBinding(
        () ->
            route.navigation().current() == Screen.START
                ? new Judged(State.HERE, words.text("state.choose"))
                : new Judged(State.FINE, chosen()),
        route.navigation().currentProperty(),
        choice);
  }

  @Override
  public ObservableValue<Action> mainAction() {
    return choice.map(
        chosen ->
            switch (chosen) {
              case IMPORT, GPU -> Action.of(words.text("action.check-everything"), this::check);
              case MODEL -> Action.of(words.text("action.check-everything"), this::checkModel);
              case COMPARE -> Action.of(words.text("start.open-compare"), reports::compare);
              case LOG -> Action.of(words.text("start.explain"), this::explain);
              case REPORT -> Action.of(words.text("start.open-report"), reports::open);
              case EXAMPLE -> Action.of(words.text("start.open-example"), this::openExample);
            });
  }

  @Override
  public ObservableValue<Optional<Action>> secondAction() {
    return choice.map(
        chosen ->
            switch (chosen) {
              case IMPORT, GPU ->
                  Optional.of(Action.of(words.text("start.step-by-step"), this::stepByStep));
              case MODEL, COMPARE, LOG, REPORT, EXAMPLE -> Optional.empty();
            });
  }

  private void fetchExamples(StartChoice chosen, Supplier<List<Example>> gallery) {
    if (chosen == StartChoice.EXAMPLE && examples.isEmpty()) {
      threads
          .background()
          .execute(
              () -> {
                List<Example> fetched = gallery.get();
                threads.ui().execute(() -> show(fetched));
              });
    }
  }

  private void show(List<Example> fetched) {
    examples.setAll(fetched);
    example.set(fetched.stream().findFirst());
  }

  /// A message that is typed or pasted first is what the person comes with.
  private void offerToExplain(String before, String typed) {
    if (before.isBlank() && !typed.isBlank()) {
      choice.set(StartChoice.LOG);
    }
  }

  private void explain() {
    if (log.isEmpty()) {
      notices.warn(words.text("start.no-text"));
    } else {
      explaining.explain(log, request());
    }
  }

  private void check() {
    begin(route::checkEverything);
  }

  private void checkModel() {
    if (model.get().isBlank()) {
      notices.warn(words.text("start.no-model"));
    } else {
      check();
    }
  }

  private void stepByStep() {
    begin(() -> route.open(Step.PYTHON));
  }

  /// An error message is evidence beside what is looked at.
  private void begin(Runnable then) {
    Request request = request();
    if (log.isEmpty()) {
      route.begin(request, Seen.notLooked());
      then.run();
    } else {
      explaining.read(
          log,
          read -> {
            route.begin(request, Seen.known(read));
            then.run();
          });
    }
  }

  private void openExample() {
    example.get().ifPresent(reports::open);
  }

  private void take(Dropped dropped) {
    switch (dropped) {
      case Dropped.Report(Path file) -> reports.open(file);
      case Dropped.SavedModel(Path place) -> {
        model.set(place.toString());
        choice.set(StartChoice.MODEL);
      }
      case Dropped.Folder(Path chosen) -> takeFolder(chosen);
      case Dropped.Script(Path file) -> {
        takeFolder(file.getParent());
        script.set(file.toString());
      }
      case Dropped.Log(Path file) -> {
        log.drop(file);
        choice.set(StartChoice.LOG);
      }
      case Dropped.Other(String name) -> notices.warn(words.text("start.cannot-use", "name", name));
    }
  }

  private void takeFolder(Path chosen) {
    folder.set(chosen.toString());
    script.set("");
  }

  private Request request() {
    Request request = plainRequest();
    return choice.get() == StartChoice.MODEL ? request.withModel(model.get().strip()) : request;
  }

  private Request plainRequest() {
    Request base = session.snapshot().request();
    boolean live = session.sourceProperty().get().isLive();
    return new Request(
        choice.get() == StartChoice.GPU ? Goal.GPU : Goal.IMPORT,
        live ? base.python() : Optional.empty(),
        folder.get(),
        Optional.of(script.get()).filter(path -> !path.isEmpty()),
        true,
        false,
        Request.DEFAULT_TIMEOUT_SECONDS);
  }

  private String chosen() {
    return switch (choice.get()) {
      case IMPORT -> words.text("start.chosen.import");
      case GPU -> words.text("start.chosen.gpu");
      case MODEL -> words.text("start.chosen.model");
      case COMPARE -> words.text("start.chosen.compare");
      case LOG -> words.text("start.chosen.log");
      case REPORT -> words.text("start.chosen.report");
      case EXAMPLE -> words.text("start.chosen.example");
    };
  }
}
