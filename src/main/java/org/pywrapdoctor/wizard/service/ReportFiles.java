package org.pywrapdoctor.wizard.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.engine.Doctor;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.report.CaseCode;
import org.pywrapdoctor.report.Examples;
import org.pywrapdoctor.report.Redaction;
import org.pywrapdoctor.report.Report;
import org.pywrapdoctor.report.ReportMaker;
import org.pywrapdoctor.report.ReportReader;
import org.pywrapdoctor.report.ReportReader.Opened;
import org.pywrapdoctor.report.ReportWriter;
import org.pywrapdoctor.report.ReportWriter.Format;
import org.pywrapdoctor.snapshot.Snapshot;

/// Reports as files and as text. What leaves the program is redacted first.
final class ReportFiles implements Reports {
  private final Doctor doctor;
  private final ReportMaker maker;

  ReportFiles(Doctor doctor, ReportMaker maker) {
    this.doctor = doctor;
    this.maker = maker;
  }

  @Override
  public List<Example> examples() {
    return Examples.names().stream().map(name -> new Example(name, title(name))).toList();
  }

  @Override
  public Examination open(Example example) {
    return doctor.judge(Examples.snapshot(example.name()));
  }

  @Override
  public Examination open(Path file) throws IOException {
    return switch (ReportReader.open(file)) {
      case Opened.Read(Snapshot snapshot) -> doctor.judge(snapshot);
      case Opened.Unreadable(String problem, String hint) ->
          throw new IOException(problem + " " + hint);
    };
  }

  @Override
  public void save(Examination examination, Path file) throws IOException {
    ReportWriter.write(redacted(examination), file);
  }

  @Override
  public String caseCode(Examination examination) {
    return CaseCode.of(examination.snapshot());
  }

  @Override
  public String text(Examination examination) {
    return ReportWriter.render(redacted(examination), Format.TEXT);
  }

  /// The judgement is made again from the redacted facts, so that no name is left in its words.
  private Report redacted(Examination examination) {
    Examination hidden = doctor.judge(Redaction.of(examination.snapshot()).redacted());
    return maker.report(hidden.snapshot(), hidden.assessment());
  }

  /// An example is called after what is wrong in it.
  private String title(String name) {
    return doctor.judge(Examples.snapshot(name)).assessment().roots().stream()
        .findFirst()
        .map(Diagnosis::headline)
        .map(headline -> headline.text())
        .orElse(name);
  }
}
