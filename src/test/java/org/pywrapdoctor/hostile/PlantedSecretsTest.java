package org.pywrapdoctor.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pywrapdoctor.Practices;
import org.pywrapdoctor.cli.Practice;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.MemoryFiles;
import org.pywrapdoctor.probe.TestHost;
import org.pywrapdoctor.report.Examples;
import org.pywrapdoctor.report.Redaction;
import org.pywrapdoctor.report.Report;
import org.pywrapdoctor.report.ReportWriter;
import org.pywrapdoctor.report.ReportWriter.Format;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.snapshot.SnapshotJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Secrets in every path and sentence of a snapshot, and in its log: none is in what is saved, in
/// whatever form, and what is saved tells the same causes.
class PlantedSecretsTest {
  private static final String SECRETS =
      " /home/annabelle/x C:\\Users\\ANNABE~1\\x C:\\Users\\Zoë Ågren\\x file:///C:/Users/Zo%C3%AB%20x/y"
          + " https://__token__:pypi-AgEIcHlw@index.invalid/simple"
          + " http://annabelle:p@ssw0rd@proxy.invalid:8080 https://i.invalid/s?auth_token=ab12cd34"
          + " annabelle@lab-seven:~$ user=Zo%C3%AB%20%C3%85gren"
          + " \\\\attic-pc\\tools\\python.exe COMPUTERNAME=CELLAR-PC (on attic-pc, cellar-pc)";

  private static final List<String> SEARCHED =
      List.of(
          "annabelle",
          "annabe~1",
          "zo\\u00eb",
          "zoë",
          "ågren",
          "zo%c3%ab",
          "%85gren",
          "pypi-agei",
          "ssw0rd",
          "ab12cd34",
          "lab-seven",
          "attic-pc",
          "cellar-pc");

  private final Practice practice =
      Practices.live(TestHost.linux(new MemoryFiles(PathStyle.POSIX)));

  static Stream<String> examples() {
    return Examples.all().stream().map(Examples.Example::name);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void noneIsInWhatIsSaved(String example) {
    Snapshot planted =
        SnapshotJson.fromTree(planted(SnapshotJson.toTree(Examples.snapshot(example))));
    Examination seen = practice.doctor().judge(planted);
    assertThat(ReportWriter.render(practice.reports().report(seen), Format.TEXT))
        .contains(
            "annabelle", "ANNABE~1", "Zo%C3%AB", "pypi-Ag", "p@ssw0rd", "ab12cd34", "lab-seven");
    Report saved = practice.reports().redacted(seen);
    for (Format format : Format.values()) {
      String text = ReportWriter.render(saved, format).toLowerCase(Locale.ROOT);
      assertThat(SEARCHED.stream().filter(text::contains)).as("%s", format).isEmpty();
    }
    Examination handedOn = practice.doctor().judge(Redaction.of(planted).redacted());
    assertThat(codes(handedOn)).isEqualTo(codes(seen));
    assertThat(Redaction.of(handedOn.snapshot()).redacted()).isEqualTo(handedOn.snapshot());
  }

  private static List<String> codes(Examination examination) {
    return examination.assessment().diagnoses().stream().map(Diagnosis::code).toList();
  }

  /// What has a space or a folder in it is free text; the rest are words of ours, versions and
  /// sums.
  private static JsonNode planted(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(e -> copy.set(e.getKey(), planted(e.getValue())));
        yield copy;
      }
      case ArrayNode array -> {
        ArrayNode copy = JsonNodeFactory.instance.arrayNode();
        array.forEach(element -> copy.add(planted(element)));
        yield copy;
      }
      default ->
          node.isString() && node.stringValue().matches("(?s).*[ /\\\\].*")
              ? JsonNodeFactory.instance.stringNode(node.stringValue() + SECRETS)
              : node;
    };
  }
}
