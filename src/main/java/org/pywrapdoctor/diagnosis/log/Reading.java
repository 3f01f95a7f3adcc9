package org.pywrapdoctor.diagnosis.log;

import java.util.List;

/// Tells look-alikes of one kind apart.
interface Reading {

  /// The causes that the clues speak for, the strongest first; empty when they are of another kind.
  List<Suspect> suspects(Clues clues);
}
