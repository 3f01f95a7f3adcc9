package org.pywrapdoctor.wizard.step.fault;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.pywrapdoctor.engine.Look;
import org.pywrapdoctor.report.ErrorCode;
import org.pywrapdoctor.wizard.icon.Icon;
import org.pywrapdoctor.wizard.page.Action;
import org.pywrapdoctor.wizard.page.Page;
import org.pywrapdoctor.wizard.page.Route;
import org.pywrapdoctor.wizard.page.Screen;
import org.pywrapdoctor.wizard.report.ReportActions;
import org.pywrapdoctor.wizard.service.Desktop;
import org.pywrapdoctor.wizard.session.Session;
import org.pywrapdoctor.wizard.session.Session.LookFault;
import org.pywrapdoctor.wizard.state.Judged;
import org.pywrapdoctor.wizard.state.State;
import org.pywrapdoctor.wizard.word.Words;

/// A fault of the program's own: its code, and that everything else goes on.
public final class FaultViewModel implements Page {
  private final Words words;
  private final Session session;
  private final Route route;
  private final ReportActions reports;
  private final Desktop desktop;
  private final ReadOnlyStringWrapper code = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper details = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Look>> look =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  public FaultViewModel(
      Words words, Session session, Route route, ReportActions reports, Desktop desktop) {
    this.words = words;
    this.session = session;
    this.route = route;
    this.reports = reports;
    this.desktop = desktop;
    session.setOnFault(this::report);
  }

  /// Shows a fault that came from anywhere.
  public void report(Throwable fault) {
    report(fault, Optional.empty());
  }

  ObservableValue<String> code() {
    return code.getReadOnlyProperty();
  }

  /// The stack, for those who mend it.
  ObservableValue<String> details() {
    return details.getReadOnlyProperty();
  }

  void copyCode() {
    desktop.copy(code.get());
  }

  @Override
  public Screen screen() {
    return Screen.FAULT;
  }

  @Override
  public ObservableValue<String> headline() {
    return new ReadOnlyStringWrapper(words.text("fault.headline"));
  }

  @Override
  public ObservableValue<String> subline() {
    return look.map(
        which -> words.text(which.isPresent() ? "fault.subline.look" : "fault.subline"));
  }

  @Override
  public ObservableValue<Judged> state() {
    return new ReadOnlyObjectWrapper<>(new Judged(State.WARNING, words.text("state.not-known")));
  }

  @Override
  public ObservableValue<Action> mainAction() {
    return new ReadOnlyObjectWrapper<>(
        Action.of(words.text("fault.continue"), route.navigation()::back));
  }

  @Override
  public ObservableValue<List<Action>> moreActions() {
    Action save = Action.of(words.text("action.save-report.more"), Icon.SAVE, reports::save);
    return look.map(
        which ->
            which.isPresent()
                ? List.of(save, Action.of(words.text("fault.again"), this::again))
                : List.of(save));
  }

  @Override
  public void again() {
    Optional<Look> failed = look.get();
    route.navigation().back();
    failed.ifPresent(session::repeat);
  }

  private void report(LookFault fault) {
    report(fault.fault(), Optional.of(fault.look()));
  }

  private void report(Throwable fault, Optional<Look> during) {
    StringWriter stack = new StringWriter();
    fault.printStackTrace(new PrintWriter(stack));
    code.set(ErrorCode.of(fault));
    details.set(stack.toString());
    look.set(during);
    route.navigation().go(Screen.FAULT);
  }
}
