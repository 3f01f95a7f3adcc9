package org.pywrapdoctor.wizard.session;

/// How far one look of an examination has come.
public sealed interface LookState {

  /// Nobody has asked for it.
  record NotAsked() implements LookState {}

  /// It comes after the looks before it.
  record Queued() implements LookState {}

  /// It is going on.
  ///
  /// @param what is being looked at, in words; empty text at the start
  /// @param fraction from 0 to 1, or [org.pywrapdoctor.probe.Progress#UNKNOWN]
  record Running(String what, double fraction) implements LookState {}

  /// It is over.
  record Done() implements LookState {}

  /// The person left it out or stopped it.
  record Skipped() implements LookState {}

  /// It could not be made, through a fault of the program's own.
  record Failed(Throwable fault) implements LookState {}

  /// Whether nothing more will come of it.
  default boolean isOver() {
    return this instanceof Done || this instanceof Skipped || this instanceof Failed;
  }

  /// Whether it is being made or waits for its turn.
  default boolean isGoingOn() {
    return this instanceof Queued || this instanceof Running;
  }
}
