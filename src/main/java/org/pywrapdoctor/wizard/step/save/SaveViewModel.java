package org.pywrapdoctor.wizard.step.save;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.pywrapdoctor.report.ReportWriter.Format;
import org.pywrapdoctor.wizard.icon.Icon;
import org.pywrapdoctor.wizard.page.Action;
import org.pywrapdoctor.wizard.page.Page;
import org.pywrapdoctor.wizard.page.Screen;
import org.pywrapdoctor.wizard.report.ReportActions;
import org.pywrapdoctor.wizard.service.Reports.Preview;
import org.pywrapdoctor.wizard.state.Judged;
import org.pywrapdoctor.wizard.state.State;
import org.pywrapdoctor.wizard.word.Words;

/// What a report will hold and what it hides, before it is saved.
public final class SaveViewModel implements Page {
  private final Words words;
  private final ReportActions reports;
  private final ObjectProperty<Format> format = new SimpleObjectProperty<>(Format.JSON);
  private final ReadOnlyObjectWrapper<Optional<Preview>> preview =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  public SaveViewModel(Words words, ReportActions reports) {
    this.words = words;
    this.reports = reports;
  }

  /// The form in which it is saved.
  ObjectProperty<Format> format() {
    return format;
  }

  /// What is hidden, and the whole report as text; empty while it is being made.
  ReadOnlyObjectProperty<Optional<Preview>> preview() {
    return preview.getReadOnlyProperty();
  }

  @Override
  public void arrive() {
    preview.set(Optional.empty());
    reports.preview(made -> preview.set(Optional.of(made)));
  }

  @Override
  public Screen screen() {
    return Screen.SAVE;
  }

  @Override
  public ObservableValue<String> headline() {
    return new ReadOnlyObjectWrapper<>(words.text("save.headline"));
  }

  @Override
  public ObservableValue<String> subline() {
    return new ReadOnlyObjectWrapper<>(words.text("save.subline"));
  }

  @Override
  public ObservableValue<Judged> state() {
    return new ReadOnlyObjectWrapper<>(new Judged(State.HERE, words.text("save.look-through")));
  }

  @Override
  public ObservableValue<Action> mainAction() {
    return format.map(
        chosen ->
            Action.of(words.text("action.save-report"), Icon.SAVE, () -> reports.saveAs(chosen)));
  }
}
