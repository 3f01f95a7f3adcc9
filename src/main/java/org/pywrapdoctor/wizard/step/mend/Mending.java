package org.pywrapdoctor.wizard.step.mend;

import java.time.Duration;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.engine.Repaired;

/// How far a repair has come.
sealed interface Mending {

  /// None was begun.
  record NotBegun() implements Mending {}

  /// It goes on.
  ///
  /// @param step the number of the step that it is at, from 0; -1 before the first
  record GoesOn(int step) implements Mending {}

  /// It was carried out and looked at again.
  record Over(Repaired repaired, Duration took) implements Mending {}

  /// It could not be carried out; everything is as it was before.
  record Failed(Message problem, Message advice) implements Mending {}

  /// It was taken back.
  record TakenBack(Examination before) implements Mending {}
}
