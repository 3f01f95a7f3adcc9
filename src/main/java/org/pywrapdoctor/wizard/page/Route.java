package org.pywrapdoctor.wizard.page;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.diagnosis.Assessment.Tried;
import org.pywrapdoctor.diagnosis.Assessment.Verdict;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.engine.Look;
import org.pywrapdoctor.snapshot.Log;
import org.pywrapdoctor.snapshot.Request;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.wizard.session.Session;
import org.pywrapdoctor.wizard.session.Source;
import org.pywrapdoctor.wizard.word.Words;

/// The ways through the wizard: step by step, everything at once, or through a finished
/// examination.
public final class Route {
  private final Session session;
  private final Navigation navigation;
  /// Screens that lie above the result until they are left.
  private static final Set<Screen> ON_TOP = EnumSet.of(Screen.FAULT, Screen.SAVE);

  private Screen repair = Screen.REPAIR;

  public Route(Session session, Navigation navigation) {
    this.session = session;
    this.navigation = navigation;
  }

  public Navigation navigation() {
    return navigation;
  }

  /// Shows the page of a step.
  public void open(Step step) {
    navigation.go(screenOf(step));
  }

  /// Starts anew with what the person wants and which Python, and forgets what was seen before; a
  /// log of this computer stays beside it.
  public void begin(Request request) {
    boolean live = session.sourceProperty().get().isLive();
    begin(request, live ? session.snapshot().log() : Seen.notLooked());
  }

  /// The same with a log beside it.
  public void begin(Request request, Seen<Log> log) {
    boolean same =
        request.equals(session.snapshot().request())
            && log.equals(session.snapshot().log())
            && session.sourceProperty().get().isLive();
    if (!same) {
      repair = Screen.REPAIR;
      session.begin(request, log);
      navigation.forgetAfter(navigation.current().step());
    }
  }

  /// Makes the looks that need no started Python; the person reads the first results meanwhile.
  public void lookStepByStep() {
    navigation.reachable().addAll(EnumSet.range(Step.INSTALLATION, Step.GPU));
    session.make(EnumSet.range(Look.MACHINE, Look.GPU));
  }

  /// Makes all looks that are missing and shows how they go, then what they mean.
  public void checkEverything() {
    navigation.reachable().addAll(EnumSet.range(Step.START, Step.RESULT));
    navigation.go(Screen.RESULT);
    session.make(EnumSet.allOf(Look.class));
  }

  /// Lets the step of the repair lead to this screen from now on, and shows it.
  public void showRepair(Screen screen) {
    repair = screen;
    navigation.go(screen);
  }

  /// The way to the model that was looked at; empty when there was none.
  public Optional<Action> modelWay(Examination seen, Words words) {
    return seen.snapshot()
        .request()
        .model()
        .map(_ -> Action.of(words.text("model.show"), () -> navigation.go(Screen.MODEL)));
  }

  /// Shows an examination that was made elsewhere.
  public void show(Examination examination, Source source) {
    repair = Screen.REPAIR;
    navigation.forgetAfter(Step.START);
    session.open(examination, source);
    navigation.reachable().addAll(EnumSet.allOf(Step.class));
    open(source instanceof Source.Report ? Step.START : Step.RESULT);
  }

  /// Shows the other result page when what is known calls for it.
  public void settleResult() {
    if (navigation.current().step() == Step.RESULT && !ON_TOP.contains(navigation.current())) {
      navigation.replace(screenOf(Step.RESULT));
    }
  }

  private Screen screenOf(Step step) {
    return switch (step) {
      case START ->
          session.sourceProperty().get() instanceof Source.Report ? Screen.HELPDESK : Screen.START;
      case PYTHON -> Screen.PYTHON;
      case INSTALLATION -> Screen.INSTALLATION;
      case LIBRARIES -> Screen.LIBRARIES;
      case GPU -> Screen.GPU;
      case IMPORT -> Screen.IMPORT;
      case RESULT -> isHealthy() ? Screen.HEALTHY : Screen.RESULT;
      case REPAIR -> repair;
    };
  }

  /// Whether nothing is wrong; said only when TensorFlow was really tried.
  public boolean isHealthy() {
    return session.completeProperty().get()
        && session.assessment().verdict() == Verdict.HEALTHY
        && session.assessment().tried() != Tried.NOTHING;
  }
}
