package org.pywrapdoctor.wizard.session;

import org.pywrapdoctor.engine.Look;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;

/// Which part of a snapshot a look fills in.
final class Parts {

  private Parts() {}

  /// The state of a look in a finished snapshot.
  static LookState stateOf(Look look, Snapshot snapshot) {
    return of(look, snapshot) instanceof Seen.NotLooked
        ? new LookState.Skipped()
        : new LookState.Done();
  }

  private static Seen<?> of(Look look, Snapshot snapshot) {
    return switch (look) {
      case MACHINE -> snapshot.machine();
      case PYTHON -> snapshot.interpreter();
      case INSTALLATION -> snapshot.installation();
      case NATIVE_LIBRARIES -> snapshot.nativeLibraries();
      case GPU -> snapshot.gpu();
      case IMPORT -> snapshot.launch();
      case MODEL -> snapshot.model();
    };
  }
}
