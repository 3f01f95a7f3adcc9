package org.pywrapdoctor.cli;

import org.pywrapdoctor.engine.Doctor;
import org.pywrapdoctor.engine.ReportDesk;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.remedy.Planner;

/// What the commands work with.
///
/// @param host the computer under examination
/// @param doctor who examines it
/// @param reports who words the answer
/// @param planner who plans the cure
/// @param knowledge the shipped facts
public record Practice(
    Host host, Doctor doctor, ReportDesk reports, Planner planner, Knowledge knowledge) {}
