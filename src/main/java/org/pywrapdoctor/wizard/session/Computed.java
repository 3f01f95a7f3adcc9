package org.pywrapdoctor.wizard.session;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pywrapdoctor.engine.Examination;

/// Something that follows from a complete examination, such as its case code: there once all is
/// checked, and gone when something is looked at again. It is computed in the background.
public final class Computed<T> {
  private final ReadOnlyObjectWrapper<Optional<T>> value =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Session session;
  private final Threads threads;
  private final Function<Examination, T> computation;

  public Computed(Session session, Threads threads, Function<Examination, T> computation) {
    this.session = session;
    this.threads = threads;
    this.computation = computation;
    session.completeProperty().subscribe(_ -> compute());
    session.examinationProperty().subscribe(_ -> compute());
  }

  public ReadOnlyObjectProperty<Optional<T>> valueProperty() {
    return value.getReadOnlyProperty();
  }

  /// Computes it anew for the same examination; what is known stands until then.
  public void again() {
    start();
  }

  private void compute() {
    value.set(Optional.empty());
    start();
  }

  private void start() {
    if (session.completeProperty().get()) {
      Examination examination = session.examination();
      threads
          .background()
          .execute(
              () -> {
                T computed = computation.apply(examination);
                threads.ui().execute(() -> take(examination, computed));
              });
    }
  }

  private void take(Examination of, T computed) {
    if (session.examination() == of && session.completeProperty().get()) {
      value.set(Optional.of(computed));
    }
  }
}
