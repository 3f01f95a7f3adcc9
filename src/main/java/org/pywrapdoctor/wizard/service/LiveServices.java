package org.pywrapdoctor.wizard.service;

import org.pywrapdoctor.engine.Doctor;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.remedy.Planner;
import org.pywrapdoctor.report.ReportMaker;

/// The services for this computer.
public final class LiveServices {

  private LiveServices() {}

  /// Puts them together; nothing is looked at yet.
  public static Services of(
      Host host,
      Doctor doctor,
      ReportMaker reports,
      Planner planner,
      Knowledge knowledge,
      Desktop desktop) {
    return new Services(
        host.operatingSystem(),
        host.workingFolder(),
        doctor,
        new FoundPythons(host, knowledge),
        new PlannedRemedies(planner),
        new ReportFiles(doctor, reports),
        desktop);
  }
}
