package org.pywrapdoctor.wizard.live;

import java.nio.file.Path;
import org.pywrapdoctor.engine.Repair;
import org.pywrapdoctor.engine.ReportDesk;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.remedy.Planner;
import org.pywrapdoctor.remedy.apply.Applier;
import org.pywrapdoctor.wizard.service.Desktop;
import org.pywrapdoctor.wizard.service.Services;

/// The services for this computer.
public final class LiveServices {

  private LiveServices() {}

  /// Puts them together; nothing is looked at yet.
  public static Services of(
      Host host,
      ReportDesk reports,
      Planner planner,
      Applier applier,
      Knowledge knowledge,
      String version,
      Path dataFolder,
      Desktop desktop) {
    Repair repair = new Repair(reports.doctor(), planner, applier);
    return new Services(
        host.operatingSystem(),
        host.workingFolder(),
        reports.doctor(),
        new FoundPythons(host, knowledge),
        new PlannedRemedies(repair),
        new LiveRepairs(repair, applier),
        new SavedReports(reports, knowledge),
        desktop,
        version,
        dataFolder);
  }
}
