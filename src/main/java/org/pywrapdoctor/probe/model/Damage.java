package org.pywrapdoctor.probe.model;

import java.io.IOException;

/// Thrown inside the readers where a model contradicts itself; becomes a problem of the model at
/// their door.
final class Damage extends IOException {

  private static final long serialVersionUID = 1L;

  Damage(String what) {
    super(what);
  }
}
