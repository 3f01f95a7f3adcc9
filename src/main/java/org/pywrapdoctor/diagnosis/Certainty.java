package org.pywrapdoctor.diagnosis;

/// How sure a diagnosis is: proved by what was seen, all look-alikes but one ruled out, or fitting.
public enum Certainty {
  CERTAIN,
  LIKELY,
  POSSIBLE
}
