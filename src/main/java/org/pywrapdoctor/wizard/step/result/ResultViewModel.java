package org.pywrapdoctor.wizard.step.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.pywrapdoctor.diagnosis.Assessment;
import org.pywrapdoctor.diagnosis.Assessment.Unexplained;
import org.pywrapdoctor.diagnosis.Assessment.Verdict;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Role;
import org.pywrapdoctor.diagnosis.Trial;
import org.pywrapdoctor.engine.Look;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.wizard.icon.Icon;
import org.pywrapdoctor.wizard.page.Action;
import org.pywrapdoctor.wizard.page.OwnProgram;
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
import org.pywrapdoctor.wizard.word.Words;

/// The verdict: what is wrong, why that is known, and what makes it work.
public final class ResultViewModel implements Page {
  private final Words words;
  private final Session session;
  private final Route route;
  private final RemedyChoice remedies;
  private final ReportActions reports;
  private final OwnProgram program;
  private final ObservableValue<Form> form;
  private final ObservableValue<Boolean> deciding;
  private final ObservableValue<String> headline;
  private final ObservableValue<String> subline;
  private final ObservableValue<Judged> state;
  private final ObservableValue<Action> mainAction;
  private final ObservableValue<List<Action>> moreActions;
  private final ObservableValue<Boolean> planned;
  private final LookProgress progress;

  public ResultViewModel(
      Words words,
      Session session,
      Route route,
      RemedyChoice remedies,
      ReportActions reports,
      OwnProgram program) {
    this.program = program;
    this.words = words;
    this.session = session;
    this.route = route;
    this.remedies = remedies;
    this.reports = reports;
    progress = new LookProgress(words, session);
    form =
        Bindings.createObjectBinding(
            () -> Form.of(session), session.completeProperty(), session.examinationProperty());
    deciding = form.map(this::canDecide);
    planned = remedies.planned();
    Observable[] facts = {
      form,
      session.examinationProperty(),
      session.runningProperty(),
      remedies.remediesProperty(),
      planned
    };
    headline = Bindings.createStringBinding(this::headlineNow, facts);
    subline = Bindings.createStringBinding(this::sublineNow, facts);
    state = Bindings.createObjectBinding(this::judge, facts);
    mainAction = Bindings.createObjectBinding(this::mainWay, facts);
    moreActions = form.map(this::moreWays);
    session.completeProperty().subscribe(this::settle);
  }

  ObservableValue<Form> form() {
    return form;
  }

  /// How the looks go.
  LookProgress progress() {
    return progress;
  }

  /// The causes to show as cards: the roots, the most likely first.
  ObservableValue<List<CauseView>> causes() {
    return form.flatMap(
        shown ->
            session
                .examinationProperty()
                .map(
                    examination ->
                        examination.assessment().roots().stream()
                            .map(cause -> cause(cause, shown))
                            .toList()));
  }

  private CauseView cause(Diagnosis root, Form shown) {
    CauseView view = CauseView.of(words, root);
    CauseView judged = shown == Form.UNDECIDED ? view.undecided(words) : view;
    return isText() ? judged.withoutSteps() : judged;
  }

  /// What follows from the causes and goes away with them.
  ObservableValue<List<CauseView>> consequences() {
    return session
        .examinationProperty()
        .map(
            examination ->
                examination.assessment().diagnoses().stream()
                    .filter(each -> each.role() == Role.CONSEQUENCE)
                    .map(each -> CauseView.of(words, each))
                    .toList());
  }

  /// The suspects that are innocent, each with what rules it out.
  ObservableValue<List<String>> ruledOut() {
    return session
        .examinationProperty()
        .map(
            examination ->
                examination.assessment().ruledOut().stream()
                    .map(each -> words.say(each.because()))
                    .toList());
  }

  /// A failure that no cause explains.
  ObservableValue<Optional<Unexplained>> unexplained() {
    return session.examinationProperty().map(examination -> examination.assessment().unexplained());
  }

  RemedyChoice remedies() {
    return remedies;
  }

  void show(Step step) {
    route.open(step);
  }

  @Override
  public Screen screen() {
    return Screen.RESULT;
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
  public ObservableValue<Optional<Action>> secondAction() {
    return session.examinationProperty().map(seen -> route.modelWay(seen, words));
  }

  @Override
  public ObservableValue<List<Action>> moreActions() {
    return moreActions;
  }

  @Override
  public void arrive() {
    route.settleResult();
  }

  @Override
  public void again() {
    if (session.sourceProperty().get().isLive()) {
      session.repeat(Look.MACHINE);
    }
  }

  private void settle(boolean complete) {
    if (complete) {
      route.navigation().reachable().add(Step.RESULT);
    }
    route.settleResult();
  }

  private String headlineNow() {
    Assessment assessment = session.assessment();
    return switch (form.getValue()) {
      case RUNNING ->
          words.text(
              session.runningProperty().get()
                  ? "result.headline.running"
                  : "result.headline.waiting");
      case FOUND -> words.say(assessment.roots().getFirst().headline());
      case UNDECIDED -> words.count("result.headline.undecided", assessment.roots().size());
      case UNEXPLAINED -> words.text("result.headline.unexplained");
      case NO_PYTHON -> words.text(noneAtAll() ? "python.empty" : "result.headline.no-choice");
      case INCOMPLETE -> words.text("result.headline.incomplete");
    };
  }

  private String sublineNow() {
    Assessment assessment = session.assessment();
    return switch (form.getValue()) {
      case RUNNING -> words.text("result.subline.running");
      case FOUND -> words.text(found(assessment));
      case UNDECIDED ->
          isText()
              ? words.text("result.subline.text")
              : words.count("result.subline.undecided", assessment.ruledOut().size());
      case UNEXPLAINED -> assessment.unexplained().map(known -> words.say(known.what())).orElse("");
      case NO_PYTHON ->
          words.text(noneAtAll() ? "python.empty.detail" : "result.subline.no-choice");
      case INCOMPLETE -> words.text("result.subline.incomplete");
    };
  }

  /// Whether no Python was found anywhere, so that one is to be installed.
  private boolean noneAtAll() {
    return session.snapshot().otherInterpreters().ifKnown().filter(List::isEmpty).isPresent();
  }

  private String found(Assessment assessment) {
    boolean untried = Trial.of(session.snapshot()).isUntried();
    if (assessment.isOfModel()) {
      return untried ? "result.subline.model.untried" : "result.subline.model";
    }
    if (assessment.verdict() == Verdict.DEGRADED) {
      return "result.subline.degraded";
    }
    boolean proved = assessment.roots().getFirst().certainty() == Certainty.CERTAIN || !untried;
    return proved ? "result.subline.broken" : "result.subline.untried";
  }

  private Judged judge() {
    return switch (form.getValue()) {
      case RUNNING ->
          session.runningProperty().get()
              ? new Judged(State.RUNNING, words.text("state.checking"))
              : new Judged(State.WAITING, words.text("state.not-checked"));
      case FOUND -> new Judged(State.PROBLEM, words.text("result.found"));
      case UNDECIDED ->
          new Judged(
              State.UNKNOWN, words.count("result.left", session.assessment().roots().size()));
      case UNEXPLAINED -> new Judged(State.UNKNOWN, words.text("result.not-explained"));
      case NO_PYTHON -> new Judged(State.PROBLEM, words.text("python.none"));
      case INCOMPLETE ->
          route.isHealthy()
              ? new Judged(State.FINE, words.text("result.healthy"))
              : new Judged(State.UNKNOWN, words.text("result.incomplete"));
    };
  }

  private Action mainWay() {
    return switch (form.getValue()) {
      case RUNNING ->
          session.runningProperty().get()
              ? Action.of(words.text("result.stop"), session::stop)
              : Action.of(words.text("action.check-everything"), route::checkEverything);
      case FOUND, UNDECIDED -> {
        if (isText() && form.getValue() == Form.UNDECIDED) {
          yield checkComputer();
        }
        yield deciding.getValue()
            ? Action.of(words.text("result.decide"), () -> session.repeat(Look.IMPORT))
            : cureWay();
      }
      case UNEXPLAINED ->
          isText() ? checkComputer() : Action.of(words.text("action.save-report"), reports::save);
      case NO_PYTHON -> Action.of(words.text("result.to-python"), () -> route.open(Step.PYTHON));
      case INCOMPLETE ->
          session.sourceProperty().get().isLive()
              ? Action.of(words.text("result.check-rest"), route::checkEverything)
              : isText()
                  ? checkComputer()
                  : Action.of(words.text("action.save-report"), reports::save);
    };
  }

  /// Whether several causes are left and the test that decides can be run here: the real import,
  /// which was left out or stopped.
  ObservableValue<Boolean> deciding() {
    return deciding;
  }

  private boolean canDecide(Form shown) {
    return shown == Form.UNDECIDED
        && session.sourceProperty().get().isLive()
        && session.snapshot().request().run()
        && !(session.snapshot().launch() instanceof Seen.Known);
  }

  /// What decides between the causes that are left, in words; empty text when nothing is known.
  ObservableValue<String> decision() {
    return form.map(
        shown -> {
          if (shown != Form.UNDECIDED) {
            return "";
          }
          return canDecide(shown)
              ? words.text("result.decide.by-import")
              : session.assessment().roots().stream()
                  .flatMap(root -> root.decidedBy().stream())
                  .map(words::say)
                  .distinct()
                  .collect(Collectors.joining("\n"));
        });
  }

  private Action cureWay() {
    return remedies.remediesProperty().get().isEmpty() && planned.getValue()
        ? Action.of(words.text("action.save-report"), reports::save)
        : Action.of(words.text("result.preview"), () -> route.open(Step.REPAIR));
  }

  /// Whether a text was explained without looking at a computer.
  private boolean isText() {
    return session.sourceProperty().get() instanceof Source.Text;
  }

  /// Looking at the computer itself decides what a text leaves open; the text stays beside it.
  private Action checkComputer() {
    return Action.of(
        words.text("result.check-computer"),
        () -> {
          route.begin(session.snapshot().request(), session.snapshot().log());
          route.checkEverything();
        });
  }

  private List<Action> moreWays(Form shown) {
    if (shown == Form.RUNNING) {
      return List.of();
    }
    List<Action> ways = new ArrayList<>();
    if (shown == Form.FOUND || shown == Form.UNDECIDED) {
      ways.add(Action.of(words.text("action.save-report.more"), Icon.SAVE, reports::save));
    }
    ways.add(Action.of(words.text("action.copy"), Icon.COPY, reports::copy));
    if (session.sourceProperty().get().isLive()) {
      ways.add(Action.of(words.text("action.check-again"), this::again));
      if (shown == Form.UNDECIDED || shown == Form.UNEXPLAINED) {
        ways.add(Action.of(words.text("script.try"), program::choose));
      }
    }
    return List.copyOf(ways);
  }
}
