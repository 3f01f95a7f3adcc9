package org.pywrapdoctor.wizard.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.remedy.Planner;
import org.pywrapdoctor.remedy.RemedyFolder;
import org.pywrapdoctor.remedy.RemedyPlan;
import org.pywrapdoctor.remedy.RemedyTexts;
import org.pywrapdoctor.remedy.Shell;
import org.pywrapdoctor.wizard.service.Remedies;

/// The planner's ways, each with the files that describe it.
public final class PlannedRemedies implements Remedies {
  private final Planner planner;

  public PlannedRemedies(Planner planner) {
    this.planner = planner;
  }

  @Override
  public List<Remedy> remedies(Examination examination) {
    RemedyPlan plan = planner.plan(examination.snapshot(), examination.assessment());
    Shell shell = Shell.of(examination.snapshot());
    List<RemedyFile> files =
        plan.files().stream().map(file -> new RemedyFile(file.name(), file.content())).toList();
    return plan.ways().stream()
        .map(way -> new Remedy(RemedyTexts.text(way, shell), files))
        .toList();
  }

  @Override
  public void save(List<RemedyFile> files, Path folder) throws IOException {
    RemedyFolder.save(
        files.stream()
            .map(
                file ->
                    new org.pywrapdoctor.remedy.RemedyFile(
                        org.pywrapdoctor.remedy.RemedyFile.Kind.REQUIREMENTS,
                        file.name(),
                        file.content()))
            .toList(),
        folder);
  }
}
