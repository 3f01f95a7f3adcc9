package org.pywrapdoctor.wizard.word;

import java.util.stream.Collectors;
import org.pywrapdoctor.report.Visible;

/// Text of the examined computer, made safe to show: control and bidirectional characters as
/// escapes, line breaks kept.
public final class Plain {

  private Plain() {}

  public static String text(String text) {
    return text.lines()
        .map(line -> Visible.of(line.replace("\t", "    ")))
        .collect(Collectors.joining("\n"));
  }
}
