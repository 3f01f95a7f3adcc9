package org.pywrapdoctor.engine;

import java.io.IOException;
import java.nio.file.Path;
import org.pywrapdoctor.report.Redaction;
import org.pywrapdoctor.report.Report;
import org.pywrapdoctor.report.ReportMaker;
import org.pywrapdoctor.report.ReportWriter;

/// Words and saves reports. What is saved hides who the person is, and is judged again from what
/// remains, so that no evidence repeats what was hidden.
///
/// @param doctor judges
/// @param maker words
public record ReportDesk(Doctor doctor, ReportMaker maker) {

  /// The report with everything that was seen, for the person's own eyes.
  public Report report(Examination examination) {
    return maker.report(examination.snapshot(), examination.assessment());
  }

  /// The report as it may be handed to others.
  public Report redacted(Examination examination) {
    return report(doctor.judge(Redaction.of(examination.snapshot()).redacted()));
  }

  /// Saves the report that may be handed to others, in the form that the file's ending names.
  ///
  /// @throws IOException when the folder cannot be written to; nothing is left there then
  public void save(Examination examination, Path file) throws IOException {
    ReportWriter.write(redacted(examination), file);
  }
}
