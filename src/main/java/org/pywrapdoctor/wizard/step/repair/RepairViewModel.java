package org.pywrapdoctor.wizard.step.repair;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import org.pywrapdoctor.diagnosis.Assessment;
import org.pywrapdoctor.remedy.Way;
import org.pywrapdoctor.wizard.icon.Icon;
import org.pywrapdoctor.wizard.notice.Notices;
import org.pywrapdoctor.wizard.page.Action;
import org.pywrapdoctor.wizard.page.Page;
import org.pywrapdoctor.wizard.page.Route;
import org.pywrapdoctor.wizard.page.Screen;
import org.pywrapdoctor.wizard.page.Step;
import org.pywrapdoctor.wizard.remedy.Deed;
import org.pywrapdoctor.wizard.remedy.RemedyChoice;
import org.pywrapdoctor.wizard.report.ReportActions;
import org.pywrapdoctor.wizard.service.Desktop;
import org.pywrapdoctor.wizard.service.Remedies;
import org.pywrapdoctor.wizard.service.Remedies.Remedy;
import org.pywrapdoctor.wizard.session.Session;
import org.pywrapdoctor.wizard.session.Threads;
import org.pywrapdoctor.wizard.state.Judged;
import org.pywrapdoctor.wizard.state.State;
import org.pywrapdoctor.wizard.step.mend.MendViewModel;
import org.pywrapdoctor.wizard.word.Words;

/// What the chosen cure does, its files and its commands.
public final class RepairViewModel implements Page {
  private final Words words;
  private final Session session;
  private final Route route;
  private final RemedyChoice choice;
  private final Remedies remedies;
  private final ReportActions reports;
  private final Desktop desktop;
  private final Notices notices;
  private final Threads threads;
  private final MendViewModel mend;
  private final ObservableValue<Boolean> planned;
  private final ObservableValue<String> headline;
  private final ObservableValue<String> subline;
  private final ObservableValue<Judged> state;
  private final ObservableValue<Action> mainAction;
  private final ObservableValue<List<Action>> moreActions;

  public RepairViewModel(
      Words words,
      Session session,
      Route route,
      RemedyChoice choice,
      Remedies remedies,
      ReportActions reports,
      Desktop desktop,
      Notices notices,
      Threads threads,
      MendViewModel mend) {
    this.words = words;
    this.session = session;
    this.route = route;
    this.choice = choice;
    this.remedies = remedies;
    this.reports = reports;
    this.desktop = desktop;
    this.notices = notices;
    this.threads = threads;
    this.mend = mend;
    planned = choice.planned();
    ReadOnlyObjectProperty<Optional<Remedy>> chosen = choice.chosenProperty();
    headline =
        chosen.map(
            known ->
                known
                    .map(remedy -> remedy.text().title())
                    .orElse(words.text("repair.headline.none")));
    subline = Bindings.createStringBinding(this::describe, chosen, planned);
    state =
        Bindings.createObjectBinding(
            this::judge,
            chosen,
            route.navigation().currentProperty(),
            session.completeProperty(),
            mend.mended());
    chosen.subscribe(
        known -> known.ifPresent(_ -> route.navigation().reachable().add(Step.REPAIR)));
    mainAction = chosen.map(this::mainWay);
    moreActions = chosen.map(this::moreWays);
  }

  ReadOnlyObjectProperty<Optional<Remedy>> chosen() {
    return choice.chosenProperty();
  }

  /// Whether the new environment is to be shown in Jupyter.
  BooleanProperty jupyter() {
    return choice.jupyterProperty();
  }

  /// Whether there will be a new environment on this computer.
  ObservableValue<Boolean> makesEnvironment() {
    return choice
        .chosenProperty()
        .map(
            chosen ->
                chosen.flatMap(this::way).filter(way -> Deed.of(way) == Deed.MAKE).isPresent());
  }

  /// What the program itself can carry out here.
  private Optional<Way> way(Remedy remedy) {
    return remedy.way().filter(_ -> session.sourceProperty().get().isLive());
  }

  /// What it asks of the person, in one sentence.
  ObservableValue<String> demands() {
    return choice
        .chosenProperty()
        .map(
            known ->
                known
                    .map(
                        remedy ->
                            words.text(
                                remedy.text().needsAdministrator()
                                    ? "repair.administrator"
                                    : "repair.no-administrator"))
                    .orElse(""));
  }

  void copy(String text) {
    desktop.copy(text);
    notices.tell(words.text("repair.copied"));
  }

  private void copyLetter(String letter) {
    desktop.copy(letter);
    notices.tell(words.text("repair.letter-copied"));
  }

  void open(String link) {
    desktop.open(link);
  }

  @Override
  public Screen screen() {
    return Screen.REPAIR;
  }

  @Override
  public ObservableValue<String> headline() {
    return headline;
  }

  @Override
  public ObservableValue<String> subline() {
    return subline;
  }

  @Override
  public ObservableValue<Judged> state() {
    return state;
  }

  @Override
  public ObservableValue<Action> mainAction() {
    return mainAction;
  }

  @Override
  public ObservableValue<List<Action>> moreActions() {
    return moreActions;
  }

  private String describe() {
    if (choice.chosenProperty().get().isPresent()) {
      return words.text("repair.subline");
    }
    return words.text(planned.getValue() ? "repair.subline.none" : "repair.subline.planning");
  }

  private Action mainWay(Optional<Remedy> chosen) {
    if (chosen.isEmpty()) {
      return Action.of(words.text("repair.to-result"), () -> route.open(Step.RESULT));
    }
    Remedy remedy = chosen.get();
    Optional<Way> way = way(remedy);
    if (way.isPresent()) {
      return Action.of(words.text(Deed.of(way.get()).key()), () -> mend.begin(way.get()));
    }
    return remedy.files().isEmpty()
        ? Action.of(
            words.text("repair.copy-commands"),
            () -> copy(String.join("\n", remedy.text().commands())))
        : Action.of(words.text("repair.save-files"), () -> saveFiles(remedy));
  }

  private List<Action> moreWays(Optional<Remedy> chosen) {
    List<Action> ways = new ArrayList<>();
    ways.add(Action.of(words.text("action.save-report.more"), Icon.SAVE, reports::save));
    chosen
        .filter(remedy -> !remedy.files().isEmpty() && remedy.way().isPresent())
        .ifPresent(
            remedy ->
                ways.add(
                    Action.of(
                        words.text("repair.save-files"), Icon.SAVE, () -> saveFiles(remedy))));
    chosen
        .flatMap(remedy -> remedy.text().letter())
        .ifPresent(
            letter ->
                ways.add(
                    Action.of(
                        words.text("repair.copy-letter"), Icon.COPY, () -> copyLetter(letter))));
    chosen
        .filter(remedy -> remedy.way().isEmpty())
        .filter(remedy -> !remedy.text().commands().isEmpty() && !remedy.files().isEmpty())
        .ifPresent(
            remedy ->
                ways.add(
                    Action.of(
                        words.text("repair.copy-commands.more"),
                        Icon.COPY,
                        () -> copy(String.join("\n", remedy.text().commands())))));
    return ways;
  }

  private void saveFiles(Remedy remedy) {
    desktop.chooseFolder(words.text("repair.save.title")).ifPresent(folder -> save(remedy, folder));
  }

  private void save(Remedy remedy, Path folder) {
    threads
        .background()
        .execute(
            () -> {
              try {
                remedies.save(remedy.files(), folder);
                threads
                    .ui()
                    .execute(
                        () ->
                            notices.tell(words.text("repair.saved", "folder", folder.toString())));
              } catch (IOException trouble) {
                String why = String.valueOf(trouble.getMessage());
                threads
                    .ui()
                    .execute(() -> notices.warn(words.text("repair.not-saved", "why", why)));
              }
            });
  }

  private Judged judge() {
    Optional<Judged> mended = mend.mended().getValue();
    if (mended.isPresent()) {
      return mended.get();
    }
    if (choice.chosenProperty().get().isPresent()) {
      return route.navigation().current() == Screen.REPAIR
          ? new Judged(State.HERE, words.text("repair.preview"))
          : new Judged(State.WAITING, words.text("repair.ready"));
    }
    if (session.completeProperty().get() && route.isHealthy()) {
      return new Judged(State.SKIPPED, words.text("state.not-needed"));
    }
    if (session.completeProperty().get() && !planned.getValue()) {
      return new Judged(State.RUNNING, words.text("repair.planning"));
    }
    Assessment assessment = session.assessment();
    boolean incurable = !assessment.roots().isEmpty() || assessment.unexplained().isPresent();
    return session.completeProperty().get() && incurable
        ? new Judged(State.SKIPPED, words.text("repair.none"))
        : new Judged(State.WAITING, words.text("repair.only-if-needed"));
  }
}
