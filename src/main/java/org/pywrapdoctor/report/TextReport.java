package org.pywrapdoctor.report;

import java.util.List;
import java.util.StringJoiner;
import org.pywrapdoctor.diagnosis.RemedyText;
import org.pywrapdoctor.report.Report.Finding;

/// The report as plain text, as a terminal shows it: headline, proof, cure.
public final class TextReport {
  private final StringJoiner lines = new StringJoiner("\n", "", "\n");

  private TextReport() {}

  /// The whole report as lines of text.
  public static String render(Report report) {
    TextReport text = new TextReport();
    text.headline(report);
    report.diagnoses().forEach(text::finding);
    report.unexplained().ifPresent(text::unexplained);
    text.ruledOut(report.ruledOut());
    text.line("");
    text.line("Case code " + report.caseCode());
    return text.lines.toString();
  }

  /// The verdict alone, as one line.
  public static String sentence(Report report) {
    return Verdicts.sentence(report) + "\n";
  }

  private void headline(Report report) {
    line(Verdicts.sentence(report));
    report.interpreter().ifPresent(python -> line(Visible.of(Verdicts.python(python))));
    report.about().forEach(known -> line(Visible.of(known)));
  }

  /// What only follows from a root ends with it, so a line is enough.
  private void finding(Finding finding) {
    line("");
    String certainty = finding.role().equals("root") ? ", " + finding.certainty() : "";
    line(
        finding.code()
            + "  "
            + Visible.of(finding.headline())
            + "  ("
            + finding.role()
            + certainty
            + ")");
    if (finding.role().equals("consequence")) {
      return;
    }
    indented("  ", finding.explanation());
    if (!finding.evidence().isEmpty()) {
      line("  Proof:");
      finding
          .evidence()
          .forEach(
              proof -> {
                quoted("    - ", proof.what());
                if (!proof.where().isEmpty()) {
                  indented("      ", proof.where());
                }
              });
    }
    finding.decidedBy().ifPresent(test -> indented("  What would decide it: ", test));
    finding.remedies().forEach(this::remedy);
  }

  private void remedy(RemedyText remedy) {
    indented(
        "  Cure: ",
        remedy.title() + (remedy.needsAdministrator() ? " (needs an administrator)" : ""));
    remedy.steps().forEach(step -> indented("    ", step));
    remedy.commands().forEach(command -> line("      " + Visible.of(command)));
    remedy.links().forEach(link -> indented("    ", link));
  }

  private void unexplained(Report.Unexplained failure) {
    line("");
    indented("", failure.what());
    failure.exitCode().ifPresent(code -> line("  Exit code " + code));
    failure.lastLines().forEach(last -> indented("  | ", last));
    indented("  ", failure.next());
  }

  private void ruledOut(List<Report.RuledOut> suspects) {
    if (suspects.isEmpty()) {
      return;
    }
    line("");
    line("Checked and not the cause:");
    suspects.forEach(out -> indented("  - ", out.cause() + ": " + out.because()));
  }

  /// Text of several lines, such as a program's last words; each further line behind a bar.
  private void quoted(String indent, String text) {
    List<String> parts = text.lines().toList();
    parts.stream().limit(1).forEach(first -> indented(indent, first));
    parts.stream().skip(1).forEach(further -> indented("      | ", further));
  }

  private void indented(String indent, String text) {
    line(indent + Visible.of(text));
  }

  private void line(String text) {
    lines.add(text);
  }
}
