package org.pywrapdoctor.wizard.step.healthy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.pywrapdoctor.diagnosis.Assessment.Tried;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Role;
import org.pywrapdoctor.engine.Look;
import org.pywrapdoctor.snapshot.FileCheck;
import org.pywrapdoctor.snapshot.Launch;
import org.pywrapdoctor.snapshot.NativeLibraries;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.wizard.icon.Icon;
import org.pywrapdoctor.wizard.page.Action;
import org.pywrapdoctor.wizard.page.OwnProgram;
import org.pywrapdoctor.wizard.page.Page;
import org.pywrapdoctor.wizard.page.Route;
import org.pywrapdoctor.wizard.page.Screen;
import org.pywrapdoctor.wizard.page.Step;
import org.pywrapdoctor.wizard.report.ReportActions;
import org.pywrapdoctor.wizard.session.Session;
import org.pywrapdoctor.wizard.state.Judged;
import org.pywrapdoctor.wizard.word.Words;

/// TensorFlow loads: four figures as proof, and the way on for those who still see an error.
public final class HealthyViewModel implements Page {
  private final Words words;
  private final Session session;
  private final Route route;
  private final ReportActions reports;
  private final OwnProgram program;
  private final Runnable close;
  private final ObservableValue<Judged> state;

  /// A figure with what it counts.
  record Figure(String value, String caption) {}

  /// @param state what the step list says of the result
  public HealthyViewModel(
      Words words,
      Session session,
      Route route,
      ReportActions reports,
      OwnProgram program,
      Runnable close,
      ObservableValue<Judged> state) {
    this.words = words;
    this.session = session;
    this.route = route;
    this.reports = reports;
    this.program = program;
    this.close = close;
    this.state = state;
  }

  ObservableValue<List<Figure>> figures() {
    return session
        .examinationProperty()
        .map(
            examination ->
                figures(examination.snapshot(), examination.assessment().ruledOut().size()));
  }

  /// True but harmless remarks.
  ObservableValue<List<String>> notes() {
    return session
        .examinationProperty()
        .map(
            examination ->
                examination.assessment().diagnoses().stream()
                    .filter(diagnosis -> diagnosis.role() == Role.REMARK)
                    .map(Diagnosis::headline)
                    .map(words::say)
                    .toList());
  }

  void chooseAnotherPython() {
    route.open(Step.PYTHON);
  }

  void chooseAnotherFolder() {
    route.open(Step.START);
  }

  @Override
  public Screen screen() {
    return Screen.HEALTHY;
  }

  @Override
  public ObservableValue<String> headline() {
    return new ReadOnlyStringWrapper(words.text("healthy.headline"));
  }

  @Override
  public ObservableValue<String> subline() {
    return session
        .examinationProperty()
        .map(
            examination ->
                words.text(
                    examination.assessment().tried() == Tried.COMPUTATION
                        ? "healthy.subline.computation"
                        : "healthy.subline.import"));
  }

  @Override
  public ObservableValue<Judged> state() {
    return state;
  }

  @Override
  public ObservableValue<Action> mainAction() {
    return session.sourceProperty().map(_ -> Action.of(words.text("healthy.close"), close));
  }

  @Override
  public ObservableValue<Optional<Action>> secondAction() {
    return session.examinationProperty().map(seen -> route.modelWay(seen, words));
  }

  @Override
  public ObservableValue<List<Action>> moreActions() {
    return session
        .sourceProperty()
        .map(
            source -> {
              List<Action> ways = new ArrayList<>();
              ways.add(Action.of(words.text("action.save-report.more"), Icon.SAVE, reports::save));
              if (source.isLive()) {
                ways.add(Action.of(words.text("action.check-again"), this::again));
                ways.add(Action.of(words.text("script.try"), program::choose));
              }
              return List.copyOf(ways);
            });
  }

  @Override
  public void again() {
    if (session.sourceProperty().get().isLive()) {
      session.repeat(Look.MACHINE);
      route.open(Step.RESULT);
    }
  }

  private List<Figure> figures(Snapshot snapshot, int ruledOut) {
    List<Figure> figures = new ArrayList<>();
    snapshot
        .launch()
        .ifKnown()
        .flatMap(launch -> launch.attempt(Launch.Purpose.IMPORT))
        .ifPresent(
            attempt ->
                figures.add(
                    new Figure(
                        words.seconds(attempt.milliseconds()), words.text("healthy.seconds"))));
    long files = files(snapshot);
    if (files > 0) {
      figures.add(new Figure(words.number(files), words.text("healthy.files")));
    }
    snapshot
        .nativeLibraries()
        .ifKnown()
        .ifPresent(
            libraries ->
                figures.add(new Figure(found(libraries), words.text("healthy.libraries"))));
    figures.add(new Figure(words.number(ruledOut), words.text("healthy.ruled-out")));
    return figures;
  }

  private String found(NativeLibraries libraries) {
    long all = libraries.libraries().stream().filter(library -> !library.optional()).count();
    long found =
        libraries.libraries().stream()
            .filter(library -> !library.optional() && !library.status().isProblem())
            .count();
    return words.text("healthy.of", "part", words.number(found), "all", words.number(all));
  }

  private static long files(Snapshot snapshot) {
    return snapshot.installation().ifKnown().stream()
        .flatMap(installation -> installation.distributions().stream())
        .map(distribution -> distribution.files().ifKnown())
        .flatMap(Optional::stream)
        .mapToLong(FileCheck::files)
        .sum();
  }
}
