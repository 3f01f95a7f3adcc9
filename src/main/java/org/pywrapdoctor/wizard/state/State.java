package org.pywrapdoctor.wizard.state;

import org.pywrapdoctor.wizard.icon.Icon;

/// What can be said of a thing that was looked at: always shown as icon, word and colour together.
public enum State {
  FINE(Icon.FINE, "state-fine", "brief.fine"),
  PROBLEM(Icon.PROBLEM, "state-problem", "brief.problem"),
  WARNING(Icon.WARNING, "state-warning", "brief.warning"),
  NOTE(Icon.NOTE, "state-note", "brief.note"),
  RUNNING(Icon.RUNNING, "state-running", "brief.running"),
  HERE(Icon.HERE, "state-here", "brief.here"),
  WAITING(Icon.WAITING, "state-waiting", "brief.waiting"),
  SKIPPED(Icon.SKIPPED, "state-skipped", "brief.skipped"),
  UNKNOWN(Icon.UNKNOWN, "state-unknown", "brief.unknown"),
  /// One of several causes between which nothing has decided yet.
  CANDIDATE(Icon.UNKNOWN, "state-candidate", "brief.unknown");

  private final Icon icon;
  private final String styleClass;
  private final String wordKey;

  State(Icon icon, String styleClass, String wordKey) {
    this.icon = icon;
    this.styleClass = styleClass;
    this.wordKey = wordKey;
  }

  public Icon icon() {
    return icon;
  }

  /// The key of the one word for it, for where there is no room for more.
  public String wordKey() {
    return wordKey;
  }

  /// The style class that gives the colour.
  public String styleClass() {
    return styleClass;
  }
}
