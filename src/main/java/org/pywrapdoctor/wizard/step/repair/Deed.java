package org.pywrapdoctor.wizard.step.repair;

import org.pywrapdoctor.remedy.Change;
import org.pywrapdoctor.remedy.Way;

/// What a repair does above all; its button is named after it.
enum Deed {
  MAKE("repair.make-environment"),
  CHANGE("repair.change-environment"),
  RENAME("repair.rename");

  private final String key;

  Deed(String key) {
    this.key = key;
  }

  static Deed of(Way way) {
    if (way.work().stream().anyMatch(Change.MakeEnvironment.class::isInstance)) {
      return MAKE;
    }
    return way.work().stream().anyMatch(Change.ChangeEnvironment.class::isInstance)
        ? CHANGE
        : RENAME;
  }

  /// The key of the button's words.
  String key() {
    return key;
  }
}
