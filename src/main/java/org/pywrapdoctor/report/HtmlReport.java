package org.pywrapdoctor.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pywrapdoctor.diagnosis.RemedyText;
import org.pywrapdoctor.report.Report.Finding;
import org.pywrapdoctor.report.Report.Proof;

/// The report as one HTML file without scripts, images or anything from the network. All text is
/// escaped: it may come from a stranger's computer.
final class HtmlReport {
  private static final String TEMPLATE = template();

  private HtmlReport() {}

  static String render(Report report) {
    String body =
        element("h1", Verdicts.sentence(report))
            + report.interpreter().map(python -> element("p", Verdicts.python(python))).orElse("")
            + report.about().stream()
                .map(known -> element("p", known))
                .collect(Collectors.joining())
            + each(report.diagnoses(), HtmlReport::finding)
            + report.unexplained().map(HtmlReport::unexplained).orElse("")
            + ruledOut(report.ruledOut())
            + "<p class=\"code\">Case code <b>"
            + escape(report.caseCode())
            + "</b></p>\n";
    return TEMPLATE.replace("<!--body-->", body);
  }

  private static String finding(Finding finding) {
    return "<section class=\"%s\">\n".formatted(escape(finding.role()))
        + "<h2><span class=\"code\">%s</span> %s <small>%s</small></h2>\n"
            .formatted(
                escape(finding.code()), escape(finding.headline()), escape(finding.certainty()))
        + element("p", finding.explanation())
        + list("Proof", each(finding.evidence(), HtmlReport::proof))
        + finding.decidedBy().map(test -> element("p", "What would decide it: " + test)).orElse("")
        + each(finding.remedies(), HtmlReport::remedy)
        + "</section>\n";
  }

  private static String proof(Proof proof) {
    return "<li>" + escape(proof.what()) + " <code>" + escape(proof.where()) + "</code></li>\n";
  }

  private static String remedy(RemedyText remedy) {
    return element("h3", "Cure: " + remedy.title())
        + (remedy.needsAdministrator() ? element("p", "Needs an administrator.") : "")
        + "<ol>\n"
        + each(remedy.steps(), step -> element("li", step))
        + "</ol>\n"
        + each(remedy.commands(), command -> element("pre", command))
        + each(remedy.links(), link -> element("p", link));
  }

  private static String unexplained(Report.Unexplained failure) {
    return element("p", failure.what())
        + element("pre", String.join("\n", failure.lastLines()))
        + element("p", failure.next());
  }

  private static String ruledOut(List<Report.RuledOut> suspects) {
    return list(
        "Checked and not the cause",
        each(suspects, out -> element("li", out.cause() + ": " + out.because())));
  }

  private static String list(String title, String items) {
    return items.isEmpty() ? "" : element("h3", title) + "<ul>\n" + items + "</ul>\n";
  }

  private static <T> String each(List<T> all, Function<T, String> render) {
    return all.stream().map(render).collect(Collectors.joining());
  }

  private static String element(String name, String text) {
    return "<" + name + ">" + escape(text) + "</" + name + ">\n";
  }

  private static String escape(String text) {
    return text.lines()
        .map(Visible::of)
        .collect(Collectors.joining("\n"))
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String template() {
    try (InputStream resource = HtmlReport.class.getResourceAsStream("report.html")) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
