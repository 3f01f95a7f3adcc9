package org.pywrapdoctor.snapshot;

/// What the person wants to work.
public enum Goal {
  IMPORT,
  GPU
}
