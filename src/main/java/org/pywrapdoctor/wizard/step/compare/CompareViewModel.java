package org.pywrapdoctor.wizard.step.compare;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import org.pywrapdoctor.diagnosis.comparison.Comparison;
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
  private final Notices notices;
  private final Pair pair;
  private final PairFiles files;

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
    this.notices = notices;
    pair = new Pair(doctor, threads);
    files = new PairFiles(words, reports, desktop, notices, threads);
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
    files.choose(words.text("compare.first"), side -> pair.first().set(Optional.of(side)));
  }

  void chooseSecond() {
    files.choose(words.text("compare.second"), side -> pair.second().set(Optional.of(side)));
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

  private void savePackages() {
    files.savePackages(
        first().get().orElseThrow().examination().snapshot(),
        second().get().orElseThrow().examination().snapshot());
  }

  private boolean isExamined() {
    return session.sourceProperty().get().isLive() && session.completeProperty().get();
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
                        Action.of(
                            words.text("compare.copy"), Icon.COPY, () -> files.copy(made.get())),
                        Action.of(words.text("compare.packages"), Icon.SAVE, this::savePackages)));
  }
}
