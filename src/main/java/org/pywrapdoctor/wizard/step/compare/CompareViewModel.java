package org.pywrapdoctor.wizard.step.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import org.pywrapdoctor.diagnosis.comparison.Comparison;
import org.pywrapdoctor.diagnosis.comparison.Difference;
import org.pywrapdoctor.engine.Doctor;
import org.pywrapdoctor.snapshot.Request;
import org.pywrapdoctor.wizard.icon.Icon;
import org.pywrapdoctor.wizard.notice.Notices;
import org.pywrapdoctor.wizard.page.Action;
import org.pywrapdoctor.wizard.page.Page;
import org.pywrapdoctor.wizard.page.Route;
import org.pywrapdoctor.wizard.page.Screen;
import org.pywrapdoctor.wizard.page.Step;
import org.pywrapdoctor.wizard.service.Desktop;
import org.pywrapdoctor.wizard.service.Reports;
import org.pywrapdoctor.wizard.service.Reports.OpenedReport;
import org.pywrapdoctor.wizard.session.Session;
import org.pywrapdoctor.wizard.session.Threads;
import org.pywrapdoctor.wizard.state.Judged;
import org.pywrapdoctor.wizard.state.State;
import org.pywrapdoctor.wizard.word.Words;

/// The computer where it works beside the one where it does not: two reports, or a report and this
/// computer.
public final class CompareViewModel implements Page {
  private final Words words;
  private final Session session;
  private final Route route;
  private final Reports reports;
  private final Desktop desktop;
  private final Notices notices;
  private final Threads threads;
  private final Pair pair;

  public CompareViewModel(
      Words words,
      Session session,
      Route route,
      Doctor doctor,
      Reports reports,
      Desktop desktop,
      Notices notices,
      Threads threads) {
    this.words = words;
    this.session = session;
    this.route = route;
    this.reports = reports;
    this.desktop = desktop;
    this.notices = notices;
    this.threads = threads;
    pair = new Pair(doctor, threads);
  }

  ReadOnlyObjectProperty<Optional<Side>> first() {
    return pair.first();
  }

  ReadOnlyObjectProperty<Optional<Side>> second() {
    return pair.second();
  }

  /// What differs; empty until both are there.
  ReadOnlyObjectProperty<Optional<Comparison>> comparison() {
    return pair.comparison();
  }

  /// What could not be compared.
  List<String> notes(Comparison made) {
    return made.notes().stream().map(words::say).toList();
  }

  void chooseFirst() {
    choose(words.text("compare.first"), side -> pair.first().set(Optional.of(side)));
  }

  void chooseSecond() {
    choose(words.text("compare.second"), side -> pair.second().set(Optional.of(side)));
  }

  /// Takes this computer as the one where it does not work, as it was examined or is now.
  void takeThis() {
    if (isExamined()) {
      pair.second().set(Optional.of(Side.thisComputer(words, session.examination())));
    } else {
      notices.tell(words.text("compare.check-first"));
      route.begin(Request.of(session.snapshot().request().directory()));
      route.checkEverything();
    }
  }

  private boolean isExamined() {
    return session.sourceProperty().get().isLive() && session.completeProperty().get();
  }

  private void choose(String title, Consumer<Side> taken) {
    desktop
        .chooseFile(title, words.text("report.kind"), List.of("*.json", "*.pywrapreport"))
        .ifPresent(file -> open(file, taken));
  }

  private void open(Path file, Consumer<Side> taken) {
    String name = String.valueOf(file.getFileName());
    threads
        .background()
        .execute(
            () -> {
              try {
                OpenedReport opened = reports.open(file);
                Side side = Side.report(name, opened.examination(), opened.integrity());
                threads.ui().execute(() -> taken.accept(side));
              } catch (IOException trouble) {
                String why = words.text("report.not-opened", "why", trouble.getMessage());
                threads.ui().execute(() -> notices.warn(why));
              }
            });
  }

  private void copy() {
    List<String> lines = new ArrayList<>();
    for (Difference difference : comparison().get().orElseThrow().differences()) {
      lines.add(words.say(difference.headline()) + "\t" + words.say(difference.change()));
    }
    desktop.copy(String.join("\n", lines) + "\n");
    notices.tell(words.text("compare.copied"));
  }

  private void savePackages() {
    desktop.chooseFolder(words.text("compare.packages.folder")).ifPresent(this::savePackages);
  }

  private void savePackages(Path folder) {
    Side a = first().get().orElseThrow();
    Side b = second().get().orElseThrow();
    threads
        .background()
        .execute(
            () -> {
              try {
                Optional<Path> written =
                    reports.savePackages(
                        a.examination().snapshot(), b.examination().snapshot(), folder);
                threads.ui().execute(() -> told(written));
              } catch (IOException trouble) {
                String why = words.text("compare.packages.not-saved", "folder", folder.toString());
                threads.ui().execute(() -> notices.warn(why));
              }
            });
  }

  private void told(Optional<Path> written) {
    written.ifPresentOrElse(
        file -> notices.tell(words.text("compare.packages.saved", "file", file.toString())),
        () -> notices.warn(words.text("compare.packages.none")));
  }

  /// Leads to what is wrong with the second.
  private void showSecond() {
    Side side = second().get().orElseThrow();
    if (!side.source().isLive()) {
      route.show(side.examination(), side.source());
    }
    route.open(Step.RESULT);
  }

  @Override
  public void arrive() {
    if (second().get().isEmpty() && isExamined()) {
      takeThis();
    }
  }

  @Override
  public Screen screen() {
    return Screen.COMPARE;
  }

  @Override
  public ObservableValue<String> headline() {
    return comparison()
        .map(
            made ->
                made.map(Comparison::suspicious)
                    .map(
                        found ->
                            found.isEmpty()
                                ? words.text("compare.headline.nothing")
                                : words.count("compare.headline", found.size()))
                    .orElse(words.text("compare.headline.choose")));
  }

  @Override
  public ObservableValue<String> subline() {
    return comparison()
        .map(
            made ->
                made.map(
                        found ->
                            words.text(
                                found.sides().isOneComputer()
                                    ? "compare.subline.one"
                                    : "compare.subline.two"))
                    .orElse(words.text("compare.subline.choose")));
  }

  @Override
  public ObservableValue<Judged> state() {
    return comparison()
        .map(
            made ->
                made.isPresent()
                    ? new Judged(State.FINE, words.text("compare.compared"))
                    : new Judged(State.HERE, words.text("state.choose")));
  }

  @Override
  public ObservableValue<Action> mainAction() {
    return Bindings.createObjectBinding(
        () -> {
          if (first().get().isEmpty()) {
            return Action.of(words.text("compare.choose-first"), this::chooseFirst);
          }
          return second().get().isEmpty()
              ? Action.of(words.text("compare.choose-second"), this::chooseSecond)
              : Action.of(words.text("compare.show-second"), this::showSecond);
        },
        first(),
        second());
  }

  @Override
  public ObservableValue<Optional<Action>> secondAction() {
    return second()
        .map(
            chosen ->
                chosen.isPresent()
                    ? Optional.empty()
                    : Optional.of(Action.of(words.text("compare.take-this"), this::takeThis)));
  }

  @Override
  public ObservableValue<List<Action>> moreActions() {
    return comparison()
        .map(
            made ->
                made.isEmpty()
                    ? List.of()
                    : List.of(
                        Action.of(words.text("compare.swap"), pair::swap),
                        Action.of(words.text("compare.copy"), Icon.COPY, this::copy),
                        Action.of(words.text("compare.packages"), Icon.SAVE, this::savePackages)));
  }
}
