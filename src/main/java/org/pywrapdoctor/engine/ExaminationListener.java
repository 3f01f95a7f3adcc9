package org.pywrapdoctor.engine;

import org.pywrapdoctor.snapshot.Snapshot;

/// Hears how an examination goes, on the thread that examines.
public interface ExaminationListener {

  /// Nobody listens.
  ExaminationListener NOBODY = new ExaminationListener() {};

  /// A look begins.
  default void started(Look look) {}

  /// A look goes on; `fraction` is from 0 to 1, or [org.pywrapdoctor.probe.Progress#UNKNOWN].
  default void progress(Look look, String what, double fraction) {}

  /// A look goes on, and a part of what it looks at is known already.
  default void seen(Look look, Snapshot soFar) {}

  /// A look is over; its parts are filled in.
  default void finished(Look look, Snapshot soFar) {}
}
