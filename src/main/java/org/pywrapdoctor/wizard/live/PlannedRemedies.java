package org.pywrapdoctor.wizard.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.remedy.Planner;
import org.pywrapdoctor.remedy.RemedyFile;
import org.pywrapdoctor.remedy.RemedyFolder;
import org.pywrapdoctor.remedy.RemedyPlan;
import org.pywrapdoctor.remedy.RemedyTexts;
import org.pywrapdoctor.remedy.Shell;
import org.pywrapdoctor.remedy.Way;
import org.pywrapdoctor.wizard.service.Remedies;

/// The planner's ways out. The files of the plan belong to the recommended one.
final class PlannedRemedies implements Remedies {
  private final Planner planner;

  PlannedRemedies(Planner planner) {
    this.planner = planner;
  }

  @Override
  public List<Remedy> remedies(Examination examination) {
    RemedyPlan plan = planner.plan(examination.snapshot(), examination.assessment());
    Shell shell = Shell.of(examination.snapshot());
    List<Remedy> remedies = new ArrayList<>();
    for (Way way : plan.ways()) {
      List<RemedyFile> files = remedies.isEmpty() ? plan.files() : List.of();
      remedies.add(new Remedy(RemedyTexts.text(way, shell), way.downloadMegabytes(), files));
    }
    return remedies;
  }

  @Override
  public void save(List<RemedyFile> files, Path folder) throws IOException {
    RemedyFolder.save(files, folder);
  }
}
