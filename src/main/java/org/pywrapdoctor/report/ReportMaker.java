package org.pywrapdoctor.report;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.pywrapdoctor.diagnosis.Assessment;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.diagnosis.Evidence;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.diagnosis.ModelDescription;
import org.pywrapdoctor.diagnosis.Provenance;
import org.pywrapdoctor.diagnosis.RemedyText;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.report.Report.Finding;
import org.pywrapdoctor.report.Report.Proof;
import org.pywrapdoctor.report.Report.Python;
import org.pywrapdoctor.snapshot.SelectedInterpreter;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.snapshot.SnapshotJson;

/// Puts an examination into the words of a report.
public final class ReportMaker {
  private final BiFunction<Diagnosis, Snapshot, List<RemedyText>> remedies;

  /// `remedies` words the cures of a diagnosis for the examined computer.
  public ReportMaker(BiFunction<Diagnosis, Snapshot, List<RemedyText>> remedies) {
    this.remedies = remedies;
  }

  /// The report of an assessed snapshot, with everything that was seen.
  public Report report(Snapshot snapshot, Assessment assessment) {
    return new Report(
        Report.SCHEMA,
        id(assessment.verdict()),
        id(assessment.tried()),
        assessment.diagnoses().stream().map(diagnosis -> finding(diagnosis, snapshot)).toList(),
        assessment.ruledOut().stream()
            .map(out -> new Report.RuledOut(out.cause(), out.because().text()))
            .toList(),
        assessment
            .unexplained()
            .map(
                failure ->
                    new Report.Unexplained(
                        failure.what().text(),
                        failure.exitCode(),
                        failure.lastLines(),
                        failure.next().text())),
        snapshot.interpreter().ifKnown().map(ReportMaker::python),
        CaseCode.of(snapshot),
        SnapshotJson.toTree(snapshot),
        Stream.concat(
                Provenance.of(snapshot).map(Evidence::what).stream(),
                ModelDescription.of(snapshot).stream())
            .map(Message::text)
            .toList(),
        assessment.isOfModel());
  }

  private Finding finding(Diagnosis diagnosis, Snapshot snapshot) {
    return new Finding(
        diagnosis.code(),
        diagnosis.cause(),
        id(diagnosis.role()),
        id(diagnosis.certainty()),
        diagnosis.headline().text(),
        diagnosis.explanation().text(),
        diagnosis.evidence().stream().map(ReportMaker::proof).toList(),
        remedies.apply(diagnosis, snapshot),
        diagnosis.decidedBy().map(Message::text));
  }

  private static Proof proof(Evidence evidence) {
    return new Proof(id(evidence.kind()), evidence.what().text(), evidence.where());
  }

  private static Python python(SelectedInterpreter selected) {
    return new Python(
        selected.interpreter().path(),
        selected.interpreter().version(),
        selected.interpreter().architecture().map(Architecture::id),
        selected.why());
  }

  private static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
