package org.pywrapdoctor.wizard.session;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.engine.Look;

/// Carries news from the thread that examines to the interface's thread. Progress comes faster than
/// a screen can follow, so only the newest state of each look is handed over; what was seen always
/// arrives before the state that says that the look is over.
final class News {
  private final Executor ui;
  private final Reader reader;
  private Map<Look, LookState> states = new EnumMap<>(Look.class);
  private Optional<Examination> seen = Optional.empty();
  private boolean announced;
  private boolean closed;

  /// Hears the news, on the interface's thread.
  interface Reader {
    void seen(Examination soFar);

    void state(Look look, LookState state);
  }

  News(Executor ui, Reader reader) {
    this.ui = ui;
    this.reader = reader;
  }

  void state(Look look, LookState state) {
    synchronized (this) {
      states.put(look, state);
    }
    announce();
  }

  void seen(Examination soFar) {
    synchronized (this) {
      seen = Optional.of(soFar);
    }
    announce();
  }

  /// Hands nothing over from now on.
  synchronized void close() {
    closed = true;
  }

  private void announce() {
    synchronized (this) {
      if (announced) {
        return;
      }
      announced = true;
    }
    ui.execute(this::handOver);
  }

  private void handOver() {
    Map<Look, LookState> newStates;
    Optional<Examination> newSeen;
    synchronized (this) {
      announced = false;
      if (closed) {
        return;
      }
      newStates = states;
      newSeen = seen;
      states = new EnumMap<>(Look.class);
      seen = Optional.empty();
    }
    newSeen.ifPresent(reader::seen);
    newStates.forEach(reader::state);
  }
}
