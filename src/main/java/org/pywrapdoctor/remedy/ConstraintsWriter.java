package org.pywrapdoctor.remedy;

import java.util.ArrayList;
import java.util.List;
import org.pywrapdoctor.knowledge.Pin;

/// Writes a constraints file: it installs nothing by itself, and holds whatever else a project
/// installs to versions that go with TensorFlow.
final class ConstraintsWriter {
  static final String NAME = "constraints.txt";

  private ConstraintsWriter() {}

  static String write(Contents contents) {
    List<String> lines = new ArrayList<>();
    lines.add("# Versions that go with TensorFlow, for a project with requirements of its own.");
    lines.add("# For " + contents.pinSet().target() + "; made by Pywrap Doctor.");
    lines.add("# python -m pip install -c " + NAME + " -r requirements.txt");
    lines.add("");
    for (Pin pin : contents.pinSet().pins()) {
      lines.add("# " + pin.why());
      lines.add(pin.name() + "==" + pin.version());
    }
    contents.further().stream()
        .flatMap(line -> Requirements.line(line).stream())
        .forEach(lines::add);
    return String.join("\n", lines) + "\n";
  }
}
