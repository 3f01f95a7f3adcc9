package org.pywrapdoctor.wizard.service;

import java.util.List;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.engine.ExaminationListener;
import org.pywrapdoctor.engine.Repaired;
import org.pywrapdoctor.remedy.Way;
import org.pywrapdoctor.remedy.apply.ApplyListener;
import org.pywrapdoctor.remedy.apply.Trouble;
import org.pywrapdoctor.remedy.apply.Undoable;

/// Carries cures out on this computer. Called in the background; cancelled by interrupting the
/// thread.
public interface Repairs {

  /// Goes a way and looks again. What does not help is taken back.
  ///
  /// @throws Trouble when it cannot be gone to its end; everything is as it was before then
  Repaired carryOut(Examination before, Way way, ApplyListener work, ExaminationListener looks)
      throws Trouble;

  /// Takes a repair back, and says what is as it was before.
  ///
  /// @throws Trouble when something of it cannot be taken back
  List<Message> takeBack(Undoable repair) throws Trouble;
}
