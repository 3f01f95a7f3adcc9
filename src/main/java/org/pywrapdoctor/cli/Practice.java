package org.pywrapdoctor.cli;

import java.nio.file.Path;
import org.pywrapdoctor.engine.Doctor;
import org.pywrapdoctor.engine.Repair;
import org.pywrapdoctor.engine.ReportDesk;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.remedy.Planner;
import org.pywrapdoctor.remedy.apply.Applier;
import org.pywrapdoctor.remedy.apply.UndoJournal;

/// What the commands work with.
///
/// @param host the computer under examination
/// @param doctor who examines it
/// @param reports who words the answer
/// @param planner who plans the cure
/// @param applier who carries it out
/// @param journal what was repaired on this computer
/// @param knowledge the shipped facts
/// @param dataFolder our own folder in the person's local application data
public record Practice(
    Host host,
    Doctor doctor,
    ReportDesk reports,
    Planner planner,
    Applier applier,
    UndoJournal journal,
    Knowledge knowledge,
    Path dataFolder) {

  /// Who carries a cure out and verifies it.
  Repair repair() {
    return new Repair(doctor, planner, applier);
  }
}
