package org.pywrapdoctor.diagnosis.log;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.rule.Rules;
import org.pywrapdoctor.knowledge.CauseText;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.OperatingSystem;

/// Makes `docs/causes.md` from the causes themselves.
final class CausesPage {
  static final Path FILE = Path.of("docs", "causes.md");

  private CausesPage() {}

  static String text() {
    Knowledge knowledge = Knowledge.shipped();
    Set<String> ruled =
        Rules.all().stream().map(Rule::cause).map(Cause::id).collect(Collectors.toSet());
    StringBuilder page = new StringBuilder();
    page.append("# Every cause\n\n");
    page.append("Generated from the causes themselves (`CausesPage`, a test checks it).");
    page.append(" A cause without a rule is recognised by its text alone, with `explain`.\n");
    for (Cause cause : new KnownCauses(knowledge).all()) {
      append(page, cause, knowledge.causeTexts().get(cause.id()), ruled.contains(cause.id()));
    }
    return page.toString();
  }

  private static void append(StringBuilder page, Cause cause, CauseText text, boolean ruled) {
    String systems =
        cause.platforms().stream()
            .sorted()
            .map(OperatingSystem::displayName)
            .collect(Collectors.joining(", "));
    page.append("\n## %s %s\n\n".formatted(cause.code(), cause.id()));
    page.append("**%s.** %s\n\n".formatted(cause.headline(), cause.explanation()));
    page.append("- Where: %s%s\n".formatted(systems, ruled ? "" : " (from its text alone)"));
    page.append("- What decides: %s.\n".formatted(text.test()));
    page.append("- What helps: %s.\n".formatted(text.title()));
  }
}
