package org.pywrapdoctor.knowledge;

/// All facts that the program ships.
public final class Knowledge {

  /// The facts inside the program.
  public static Knowledge shipped() {
    return new Knowledge();
  }
}
