package org.pywrapdoctor.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pywrapdoctor.cli.Practice;
import org.pywrapdoctor.engine.Examination;
import org.pywrapdoctor.remedy.RemedyFile;
import org.pywrapdoctor.remedy.RemedyPlan;
import org.pywrapdoctor.report.Report;
import org.pywrapdoctor.report.ReportWriter;
import org.pywrapdoctor.report.ReportWriter.Format;
import tools.jackson.databind.json.JsonMapper;

/// What is made of an examination harms nobody, whatever was examined.
///
/// @param practice makes it
record Harmless(Practice practice) {
  private static final Pattern ACTIVE =
      Pattern.compile("(?i)<(?:script|iframe|object|embed|img|link|base|form)\\b|<[^>]*\\son\\w+=");
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

  /// What turns a line of a terminal around, moves its cursor, or pretends to be another line.
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}&&[^\\n]]|[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\u2028\\u2029]");

  /// Makes a report in every form, and now and then the files of the remedy, and looks at them.
  void check(Examination examination, long seed) {
    check(
        seed % 2 == 0
            ? practice.reports().report(examination)
            : practice.reports().redacted(examination));
    if (seed % 4 == 0) {
      checkRemedy(examination);
    }
  }

  private static void check(Report report) {
    String html = ReportWriter.render(report, Format.HTML);
    assertThat(ACTIVE.matcher(html).results().map(MatchResult::group)).isEmpty();
    assertThat(LINK.matcher(html).results().map(found -> found.group(1)))
        .allMatch(link -> link.startsWith("https://") && !link.contains(Spoiled.STRANGER));
    String text = ReportWriter.render(report, Format.TEXT);
    assertThat(text.lines().filter(line -> UNSEEN.matcher(line).find())).isEmpty();
    JsonMapper.shared().readTree(ReportWriter.render(report, Format.JSON));
  }

  private void checkRemedy(Examination examination) {
    RemedyPlan plan = practice.planner().plan(examination.snapshot(), examination.assessment());
    List<RemedyFile> files =
        Stream.of(RemedyFile.Kind.values()).flatMap(kind -> plan.files(kind).stream()).toList();
    assertThat(files).extracting(RemedyFile::name).allMatch(name -> name.matches("[\\w.-]+"));
    assertThat(files.stream().flatMap(Harmless::heeded))
        .as("what pip, conda and shells heed")
        .noneMatch(line -> line.contains(Spoiled.STRANGER));
  }

  /// The lines that are no comments; of a script, without what stands between quotes.
  private static Stream<String> heeded(RemedyFile file) {
    String content =
        file.kind() == RemedyFile.Kind.SCRIPT
            ? file.content().replaceAll(file.name().endsWith(".cmd") ? "\"[^\"]*\"" : "'[^']*'", "")
            : file.content();
    return content.lines().filter(line -> !line.startsWith("#"));
  }
}
