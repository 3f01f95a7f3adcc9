package org.pywrapdoctor.wizard.step.compare;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.pywrapdoctor.diagnosis.comparison.Comparison;
import org.pywrapdoctor.engine.Doctor;
import org.pywrapdoctor.wizard.session.Threads;

/// Two computers and what differs, which is found in the background as soon as both are there.
final class Pair {
  private final Doctor doctor;
  private final Threads threads;
  private final ObjectProperty<Optional<Side>> first = new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<Side>> second =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Comparison>> comparison =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  Pair(Doctor doctor, Threads threads) {
    this.doctor = doctor;
    this.threads = threads;
    first.subscribe(this::compare);
    second.subscribe(this::compare);
  }

  /// The computer where it works.
  ObjectProperty<Optional<Side>> first() {
    return first;
  }

  /// The computer where it does not work.
  ObjectProperty<Optional<Side>> second() {
    return second;
  }

  /// What differs; empty until it is known.
  ReadOnlyObjectProperty<Optional<Comparison>> comparison() {
    return comparison.getReadOnlyProperty();
  }

  void swap() {
    Optional<Side> former = first.get();
    first.set(second.get());
    second.set(former);
  }

  private void compare() {
    comparison.set(Optional.empty());
    Optional<Side> a = first.get();
    Optional<Side> b = second.get();
    if (a.isPresent() && b.isPresent()) {
      threads
          .background()
          .execute(
              () -> {
                Comparison made =
                    doctor.compare(
                        a.get().examination().snapshot(), b.get().examination().snapshot());
                threads.ui().execute(() -> show(made, a, b));
              });
    }
  }

  /// A comparison counts only for the sides that it was made of.
  private void show(Comparison made, Optional<Side> a, Optional<Side> b) {
    if (a.equals(first.get()) && b.equals(second.get())) {
      comparison.set(Optional.of(made));
    }
  }
}
