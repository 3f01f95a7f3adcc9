package org.pywrapdoctor.wizard.remedy;

import org.pywrapdoctor.remedy.Change;
import org.pywrapdoctor.remedy.Way;

/// What a repair does above all; its button is named after it.
public enum Deed {
  MAKE("repair.make-environment"),
  CHANGE("repair.change-environment"),
  RENAME("repair.rename");

  private final String key;

  Deed(String key) {
    this.key = key;
  }

  /// That of a way.
  public static Deed of(Way way) {
    if (way.work().stream().anyMatch(Change.MakeEnvironment.class::isInstance)) {
      return MAKE;
    }
    return way.work().stream().anyMatch(Change.ChangeEnvironment.class::isInstance)
        ? CHANGE
        : RENAME;
  }

  /// The key of the button's words.
  public String key() {
    return key;
  }
}
