package org.pywrapdoctor.wizard.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.engine.ReportDesk;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.remedy.RemedyFile;
import org.pywrapdoctor.remedy.RemedyFolder;
import org.pywrapdoctor.remedy.WorkingRequirements;
import org.pywrapdoctor.report.CaseCode;
import org.pywrapdoctor.report.Examples;
import org.pywrapdoctor.report.Integrity;
import org.pywrapdoctor.report.Redaction;
import org.pywrapdoctor.report.ReportReader;
import org.pywrapdoctor.report.ReportReader.Opened;
import org.pywrapdoctor.report.TextReport;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.wizard.service.Reports;

/// Reports in files, and the examples inside the program.
public final class SavedReports implements Reports {
  private final ReportDesk desk;
  private final Knowledge knowledge;

  public SavedReports(ReportDesk desk, Knowledge knowledge) {
    this.desk = desk;
    this.knowledge = knowledge;
  }

  @Override
  public List<Example> examples() {
    return Examples.all().stream()
        .map(example -> new Example(example.name(), example.title()))
        .toList();
  }

  @Override
  public Examination open(Example example) {
    return desk.doctor().judge(Examples.snapshot(example.name()));
  }

  @Override
  public OpenedReport open(Path file) throws IOException {
    return switch (ReportReader.open(file)) {
      case Opened.Read(Snapshot snapshot, Integrity integrity) ->
          new OpenedReport(desk.doctor().judge(snapshot), integrity);
      case Opened.Unreadable(String problem, String hint) ->
          throw new IOException(problem + " " + hint);
    };
  }

  @Override
  public void save(Examination examination, Path file) throws IOException {
    desk.save(examination, file);
  }

  @Override
  public String caseCode(Examination examination) {
    return CaseCode.of(examination.snapshot());
  }

  @Override
  public String text(Examination examination) {
    return TextReport.render(desk.redacted(examination));
  }

  @Override
  public Preview preview(Examination examination) {
    return new Preview(Redaction.of(examination.snapshot()).hidden(), text(examination));
  }

  @Override
  public Optional<Path> savePackages(Snapshot working, Snapshot other, Path folder)
      throws IOException {
    List<RemedyFile> files = WorkingRequirements.of(working, other, knowledge).stream().toList();
    return RemedyFolder.save(files, folder).stream().findFirst();
  }
}
