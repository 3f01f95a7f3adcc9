package org.pywrapdoctor.wizard.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.pywrapdoctor.wizard.page.Action;
import org.pywrapdoctor.wizard.page.Navigation;
import org.pywrapdoctor.wizard.page.Page;
import org.pywrapdoctor.wizard.page.Route;
import org.pywrapdoctor.wizard.page.Screen;
import org.pywrapdoctor.wizard.page.Step;
import org.pywrapdoctor.wizard.session.Session;
import org.pywrapdoctor.wizard.session.Source;
import org.pywrapdoctor.wizard.word.Words;

/// What the frame shows around the page that is open.
public final class ShellViewModel {
  private final Words words;
  private final Session session;
  private final Route route;
  private final Map<Screen, Page> pages;
  private final ObservableValue<Page> page;
  private final ObservableValue<Boolean> busy;

  public ShellViewModel(Words words, Session session, Route route, Map<Screen, Page> pages) {
    this.words = words;
    this.session = session;
    this.route = route;
    this.pages = pages;
    page = route.navigation().currentProperty().map(pages::get);
    busy = page.flatMap(Page::busy);
  }

  public Navigation navigation() {
    return route.navigation();
  }

  public ObservableValue<String> headline() {
    return page.flatMap(Page::headline);
  }

  public ObservableValue<String> subline() {
    return page.flatMap(Page::subline);
  }

  public ObservableValue<Action> mainAction() {
    return page.flatMap(Page::mainAction);
  }

  public ObservableValue<Optional<Action>> secondAction() {
    return page.flatMap(Page::secondAction);
  }

  /// Whether something goes on that the main button only stops.
  public ObservableValue<Boolean> busy() {
    return busy;
  }

  /// Whether there is a way back now.
  public ObservableValue<Boolean> canGoBack() {
    return Bindings.createBooleanBinding(
        () -> navigation().canGoBackProperty().get() && !busy.getValue(),
        navigation().canGoBackProperty(),
        busy);
  }

  public ObservableValue<List<Action>> moreActions() {
    return page.flatMap(Page::moreActions);
  }

  /// Whose computer is shown when it is not this one, now; empty text when it is.
  public ObservableValue<String> banner() {
    return session
        .sourceProperty()
        .map(
            source ->
                switch (source) {
                  case Source.ThisComputer() -> "";
                  case Source.Report(String name, _) ->
                      words.text("banner.report", "name", name, "time", takenAt());
                  case Source.Text(String name) -> words.text("banner.text", "name", name);
                  case Source.Example(String title) -> words.text("banner.example", "title", title);
                });
  }

  /// What a screen reader says on arrival: number, step, state and finding.
  public String announcement() {
    Screen screen = navigation().current();
    Page shown = pages.get(screen);
    return words.text(
        "shell.announcement",
        "number",
        String.valueOf(screen.number()),
        "step",
        words.text(screen.step().titleKey()),
        "state",
        shown.state().getValue().word(),
        "headline",
        shown.headline().getValue());
  }

  /// Tells the page that it is in view.
  public void arrived() {
    page.getValue().arrive();
  }

  /// Makes the looks of the page again.
  public void again() {
    page.getValue().again();
  }

  /// Shows the page of a step, when it can be reached.
  public void open(Step step) {
    if (navigation().reachable().contains(step)) {
      route.open(step);
    }
  }

  /// Stops what is going on; when nothing is, goes back.
  public void escape() {
    if (session.runningProperty().get()) {
      session.stop();
    } else if (canGoBack().getValue()) {
      navigation().back();
    }
  }

  /// Puts the report away and starts anew with this computer.
  public void closeReport() {
    session.begin(session.snapshot().request());
    navigation().forgetAfter(Step.START);
    navigation().replace(Screen.START);
  }

  private String takenAt() {
    return words.moment(session.snapshot().takenAt());
  }
}
