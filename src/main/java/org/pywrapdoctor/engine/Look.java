package org.pywrapdoctor.engine;

/// The looks of an examination, in the order in which they are made.
public enum Look {
  MACHINE,
  PYTHON,
  INSTALLATION,
  NATIVE_LIBRARIES,
  GPU,
  IMPORT,
  MODEL
}
