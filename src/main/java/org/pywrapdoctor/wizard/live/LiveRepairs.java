package org.pywrapdoctor.wizard.live;

import java.util.List;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.engine.ExaminationListener;
import org.pywrapdoctor.engine.Repair;
import org.pywrapdoctor.engine.Repaired;
import org.pywrapdoctor.remedy.Way;
import org.pywrapdoctor.remedy.apply.Applier;
import org.pywrapdoctor.remedy.apply.ApplyListener;
import org.pywrapdoctor.remedy.apply.Trouble;
import org.pywrapdoctor.remedy.apply.Undoable;
import org.pywrapdoctor.wizard.service.Repairs;

/// Repairs of this computer.
record LiveRepairs(Repair repair, Applier applier) implements Repairs {

  @Override
  public Repaired carryOut(
      Examination before, Way way, ApplyListener work, ExaminationListener looks) throws Trouble {
    applier.takeBackUnfinished();
    return repair.carryOut(before, way, work, looks);
  }

  @Override
  public List<Message> takeBack(Undoable repair) throws Trouble {
    return applier.takeBack(repair);
  }
}
