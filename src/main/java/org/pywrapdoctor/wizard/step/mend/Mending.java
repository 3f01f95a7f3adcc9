package org.pywrapdoctor.wizard.step.mend;

import java.time.Duration;
import java.util.List;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.engine.Repaired;
import org.pywrapdoctor.remedy.apply.Trouble;

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
  ///
  /// @param putBack what had been begun and was put back
  record Failed(Message problem, Message advice, List<Message> putBack) implements Mending {

    static Failed of(Trouble trouble) {
      return new Failed(trouble.problem(), trouble.advice(), trouble.putBack());
    }
  }

  /// It was taken back.
  record TakenBack(Examination before, List<Message> putBack) implements Mending {}

  /// What is as it was before; empty while nothing was put back.
  default List<Message> restored() {
    return switch (this) {
      case NotBegun _, GoesOn _ -> List.of();
      case Over(var repaired, _) -> repaired.putBack();
      case Failed failed -> failed.putBack();
      case TakenBack back -> back.putBack();
    };
  }
}
