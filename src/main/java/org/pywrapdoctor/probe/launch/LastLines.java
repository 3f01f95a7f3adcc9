package org.pywrapdoctor.probe.launch;

import java.util.ArrayList;
import java.util.List;

/// The end of what a child process printed, cut to what a person can read.
final class LastLines {
  static final int MOST_LINES = 60;
  static final int LONGEST_LINE = 1000;

  private LastLines() {}

  /// What was printed among the answers, which is what came before our own program ran, and then
  /// what was printed to standard error.
  static List<String> of(List<String> amongAnswers, List<String> errors) {
    List<String> lines = new ArrayList<>(amongAnswers);
    lines.addAll(errors);
    lines.removeIf(String::isBlank);
    List<String> last = lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size());
    return last.stream().map(LastLines::shortened).toList();
  }

  static String shortened(String line) {
    if (line.length() <= LONGEST_LINE) {
      return line;
    }
    int half = LONGEST_LINE / 2;
    return line.substring(0, half) + " … " + line.substring(line.length() - half);
  }
}
