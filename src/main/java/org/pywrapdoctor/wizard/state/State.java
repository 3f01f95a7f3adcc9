package org.pywrapdoctor.wizard.state;

import org.pywrapdoctor.wizard.icon.Icon;

/// What can be said of a thing that was looked at: always shown as icon, word and colour together.
public enum State {
  FINE(Icon.FINE, "state-fine"),
  PROBLEM(Icon.PROBLEM, "state-problem"),
  WARNING(Icon.WARNING, "state-warning"),
  NOTE(Icon.NOTE, "state-note"),
  RUNNING(Icon.RUNNING, "state-running"),
  HERE(Icon.HERE, "state-here"),
  WAITING(Icon.WAITING, "state-waiting"),
  SKIPPED(Icon.SKIPPED, "state-skipped"),
  UNKNOWN(Icon.UNKNOWN, "state-unknown");

  private final Icon icon;
  private final String styleClass;

  State(Icon icon, String styleClass) {
    this.icon = icon;
    this.styleClass = styleClass;
  }

  public Icon icon() {
    return icon;
  }

  /// The style class that gives the colour.
  public String styleClass() {
    return styleClass;
  }
}
