package org.pywrapdoctor.wizard.remedy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.pywrapdoctor.wizard.service.Remedies;
import org.pywrapdoctor.wizard.service.Remedies.Remedy;
import org.pywrapdoctor.wizard.session.Computed;
import org.pywrapdoctor.wizard.session.Session;
import org.pywrapdoctor.wizard.session.Threads;

/// The ways out of what was found. The first is chosen until the person chooses another.
public final class RemedyChoice {
  private final Computed<List<Remedy>> planned;
  private final ReadOnlyObjectWrapper<List<Remedy>> remedies =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<Optional<Remedy>> chosen =
      new SimpleObjectProperty<>(Optional.empty());

  private final BooleanProperty jupyter = new SimpleBooleanProperty();
  private final AtomicBoolean inJupyter = new AtomicBoolean();

  public RemedyChoice(Session session, Threads threads, Remedies planner) {
    planned =
        new Computed<>(
            session, threads, examination -> planner.remedies(examination, inJupyter.get()));
    jupyter.addListener((_, _, wanted) -> plan(wanted));
    planned.valueProperty().subscribe(known -> show(known.orElse(List.of())));
  }

  /// The ways out, the recommended one first.
  public ReadOnlyObjectProperty<List<Remedy>> remediesProperty() {
    return remedies.getReadOnlyProperty();
  }

  /// Whether the ways out are known, be there any or none.
  public ObservableValue<Boolean> planned() {
    return planned.valueProperty().map(Optional::isPresent);
  }

  public ObjectProperty<Optional<Remedy>> chosenProperty() {
    return chosen;
  }

  /// Whether a new environment is to be shown in Jupyter.
  public BooleanProperty jupyterProperty() {
    return jupyter;
  }

  private void plan(boolean wanted) {
    inJupyter.set(wanted);
    planned.again();
  }

  private void show(List<Remedy> ways) {
    Optional<String> before = chosen.get().map(remedy -> remedy.text().title());
    remedies.set(ways);
    chosen.set(
        ways.stream()
            .filter(way -> before.filter(way.text().title()::equals).isPresent())
            .findFirst()
            .or(() -> ways.stream().findFirst()));
  }
}
