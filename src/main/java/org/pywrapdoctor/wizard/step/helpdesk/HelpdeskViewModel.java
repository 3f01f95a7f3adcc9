package org.pywrapdoctor.wizard.step.helpdesk;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.wizard.help.Spelling;
import org.pywrapdoctor.wizard.icon.Icon;
import org.pywrapdoctor.wizard.page.Action;
import org.pywrapdoctor.wizard.page.Page;
import org.pywrapdoctor.wizard.page.Route;
import org.pywrapdoctor.wizard.page.Screen;
import org.pywrapdoctor.wizard.page.Step;
import org.pywrapdoctor.wizard.remedy.RemedyChoice;
import org.pywrapdoctor.wizard.report.ReportActions;
import org.pywrapdoctor.wizard.session.Session;
import org.pywrapdoctor.wizard.session.Source;
import org.pywrapdoctor.wizard.state.Judged;
import org.pywrapdoctor.wizard.state.State;
import org.pywrapdoctor.wizard.step.helpdesk.ComputerFacts.Line;
import org.pywrapdoctor.wizard.word.Words;

/// A report that somebody sent: the case, what was found, and what to tell the caller.
public final class HelpdeskViewModel implements Page {
  private final Words words;
  private final Session session;
  private final Route route;
  private final RemedyChoice remedies;
  private final ReportActions reports;
  private final ReadOnlyObjectProperty<Optional<String>> caseCode;

  public HelpdeskViewModel(
      Words words,
      Session session,
      Route route,
      RemedyChoice remedies,
      ReportActions reports,
      ReadOnlyObjectProperty<Optional<String>> caseCode) {
    this.words = words;
    this.session = session;
    this.route = route;
    this.remedies = remedies;
    this.reports = reports;
    this.caseCode = caseCode;
  }

  /// The code of the case; empty text while it is computed.
  ObservableValue<String> caseCode() {
    return caseCode.map(known -> known.orElse(""));
  }

  /// The code as it is read out, a line for each group.
  ObservableValue<String> spelling() {
    return caseCode.map(
        known -> known.map(code -> String.join("\n", Spelling.of(words, code))).orElse(""));
  }

  /// Whether the report is as it was written.
  ObservableValue<Judged> integrity() {
    return session.sourceProperty().map(this::integrity);
  }

  /// What was found, roots only.
  ObservableValue<List<Diagnosis>> causes() {
    return session.examinationProperty().map(known -> known.assessment().roots());
  }

  /// The first way out in a few words; empty text when there is none.
  ObservableValue<String> cure() {
    return remedies
        .remediesProperty()
        .map(
            ways ->
                ways.stream()
                    .findFirst()
                    .map(way -> words.text("helpdesk.cure", "cure", way.text().title()))
                    .orElse(""));
  }

  ObservableValue<List<Line>> computer() {
    return session
        .examinationProperty()
        .map(known -> new ComputerFacts(words).of(known.snapshot()));
  }

  /// What to say to the caller.
  ObservableValue<List<String>> callerSteps() {
    return Bindings.createObjectBinding(
        () ->
            new CallerSteps(words)
                .of(session.assessment(), remedies.remediesProperty().get().stream().findFirst()),
        session.examinationProperty(),
        remedies.remediesProperty());
  }

  @Override
  public Screen screen() {
    return Screen.HELPDESK;
  }

  @Override
  public ObservableValue<String> headline() {
    return new ReadOnlyObjectWrapper<>(words.text("helpdesk.headline"));
  }

  @Override
  public ObservableValue<String> subline() {
    return new ReadOnlyObjectWrapper<>(words.text("helpdesk.subline"));
  }

  @Override
  public ObservableValue<Judged> state() {
    return integrity();
  }

  @Override
  public ObservableValue<Action> mainAction() {
    return new ReadOnlyObjectWrapper<>(
        Action.of(words.text("helpdesk.show-result"), () -> route.open(Step.RESULT)));
  }

  @Override
  public ObservableValue<List<Action>> moreActions() {
    return new ReadOnlyObjectWrapper<>(
        List.of(Action.of(words.text("helpdesk.copy"), Icon.COPY, reports::copy)));
  }

  private Judged integrity(Source source) {
    return switch (source) {
      case Source.Report(_, var integrity) ->
          switch (integrity) {
            case UNCHANGED -> new Judged(State.FINE, words.text("helpdesk.unchanged"));
            case CHANGED -> new Judged(State.WARNING, words.text("helpdesk.changed"));
            case UNPROVED -> new Judged(State.UNKNOWN, words.text("helpdesk.unproved"));
          };
      case Source.ThisComputer _, Source.Example _, Source.Text _ ->
          new Judged(State.SKIPPED, words.text("state.skipped"));
    };
  }
}
