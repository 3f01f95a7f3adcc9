package org.pywrapdoctor.cli;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.pywrapdoctor.diagnosis.comparison.Comparison;
import org.pywrapdoctor.diagnosis.comparison.Difference;
import org.pywrapdoctor.diagnosis.comparison.Difference.Suspicion;
import org.pywrapdoctor.report.Visible;

/// A comparison as a terminal shows it. What hardly matters is one line.
///
/// @param brief whether one sentence is enough
record ComparisonText(Comparison comparison, boolean brief) {
  private static final int MOST_NAMED = 6;

  /// @param requirements whether a requirements file can be made from the first
  /// @param written the folder that it was written to
  String render(boolean requirements, Optional<String> written) {
    StringJoiner lines = new StringJoiner("\n", "", "\n");
    lines.add(sentence());
    if (brief) {
      return lines.toString();
    }
    comparison.notes().forEach(note -> lines.add(Visible.of("Note: " + note.text() + ".")));
    for (Difference difference : comparison.suspicious()) {
      lines.add("");
      String suspicion = difference.suspicion() == Suspicion.HIGH ? "suspicious" : "possible";
      lines.add(Visible.of(difference.headline().text()) + "  (" + suspicion + ")");
      lines.add("  To do: " + Visible.of(difference.change().text()));
    }
    List<Difference> folded = comparison.folded();
    if (!folded.isEmpty()) {
      lines.add("");
      lines.add("Differences that hardly matter: " + folded.size() + " (" + names(folded) + ")");
    }
    if (requirements && !comparison.differences().isEmpty()) {
      lines.add("");
      lines.add(
          written
              .map(folder -> "The packages of the first are in requirements.txt in " + folder)
              .orElse("With --output D the packages of the first are written to requirements.txt"));
    }
    return lines.toString();
  }

  private String sentence() {
    String both =
        comparison.sides().isOneComputer()
            ? "Both reports are of one computer. "
            : "Two computers. ";
    if (comparison.differences().isEmpty()) {
      return both + "Nothing differs that can matter.";
    }
    int count = comparison.suspicious().size();
    return both
        + switch (count) {
          case 0 -> "Nothing differs that is likely to matter.";
          case 1 -> "One difference can explain it.";
          default -> count + " differences can explain it, the most suspicious first.";
        };
  }

  private static String names(List<Difference> folded) {
    String named =
        folded.stream().limit(MOST_NAMED).map(Difference::name).collect(Collectors.joining(", "));
    return Visible.of(named) + (folded.size() > MOST_NAMED ? ", …; --json lists all" : "");
  }
}
