package org.pywrapdoctor.remedy;

import java.util.ArrayList;
import java.util.List;
import org.pywrapdoctor.knowledge.Pin;

/// Writes a `requirements.txt` in which each line says why it is there.
final class RequirementsWriter {
  static final String NAME = "requirements.txt";

  private RequirementsWriter() {}

  static String write(Contents contents) {
    List<String> lines = new ArrayList<>();
    lines.add("# TensorFlow and what it needs, in versions that work together.");
    lines.add("# For " + contents.pinSet().target() + "; made by Pywrap Doctor.");
    lines.add("# Into a new environment: python -m pip install -r " + NAME);
    lines.add("");
    for (Pin pin : contents.pinSet().pins()) {
      lines.add("# " + pin.why());
      lines.add(SystemMarkers.line(pin, contents.pinSet()));
    }
    section(lines, "What the diagnosis asks for besides.", contents.further());
    for (String cuda : contents.byHand()) {
      lines.add("");
      lines.add("# For the graphics card this TensorFlow also needs " + cuda + ", which pip");
      lines.add("# cannot install for it.");
    }
    section(
        lines, "Your other packages, in the versions that you have.", contents.packages().kept());
    if (!contents.packages().moved().isEmpty()) {
      lines.add("");
      lines.add("# Your packages that cannot stay in their version.");
      for (Packages.Moved moved : contents.packages().moved()) {
        lines.add("# " + moved.why().text() + ".");
        lines.add(moved.requirement());
      }
    }
    if (!contents.packages().isEmpty()) {
      lines.add("");
      lines.add("# " + contents.packages().checked().text() + ".");
    }
    if (!contents.packages().byHand().isEmpty()) {
      lines.add("");
      contents.packages().byHand().forEach(message -> lines.add("# " + message.text() + "."));
    }
    return String.join("\n", lines) + "\n";
  }

  private static void section(List<String> lines, String title, List<String> requirements) {
    if (!requirements.isEmpty()) {
      lines.add("");
      lines.add("# " + title);
      lines.addAll(requirements);
    }
  }
}
