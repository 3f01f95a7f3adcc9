package org.pywrapdoctor.wizard.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.engine.Repair;
import org.pywrapdoctor.remedy.RemedyFile;
import org.pywrapdoctor.remedy.RemedyFolder;
import org.pywrapdoctor.remedy.RemedyPlan;
import org.pywrapdoctor.remedy.RemedyTexts;
import org.pywrapdoctor.remedy.Shell;
import org.pywrapdoctor.remedy.Way;
import org.pywrapdoctor.remedy.Wishes;
import org.pywrapdoctor.wizard.service.Remedies;

/// The planner's ways out. The files of the plan belong to the recommended one.
record PlannedRemedies(Repair repair) implements Remedies {

  @Override
  public List<Remedy> remedies(Examination examination, boolean jupyter) {
    RemedyPlan plan = repair.plan(examination, Wishes.NONE.jupyter(jupyter));
    Shell shell = Shell.of(examination.snapshot());
    List<Remedy> remedies = new ArrayList<>();
    for (Way way : plan.ways()) {
      List<RemedyFile> files = remedies.isEmpty() ? plan.files() : List.of();
      remedies.add(
          new Remedy(
              RemedyTexts.text(way, shell),
              way.downloadMegabytes(),
              files,
              Optional.of(way).filter(Way::canBeCarriedOut)));
    }
    return remedies;
  }

  @Override
  public void save(List<RemedyFile> files, Path folder) throws IOException {
    RemedyFolder.save(files, folder);
  }
}
