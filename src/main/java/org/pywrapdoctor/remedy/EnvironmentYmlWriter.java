package org.pywrapdoctor.remedy;

import java.util.ArrayList;
import java.util.List;
import org.pywrapdoctor.knowledge.Pin;
import org.pywrapdoctor.knowledge.PinSet;

/// Writes an `environment.yml` for conda: Python and pip from one channel, everything else by pip,
/// so that the two never replace each other's packages.
final class EnvironmentYmlWriter {
  static final String NAME = "environment.yml";

  private EnvironmentYmlWriter() {}

  static String write(Contents contents) {
    PinSet pins = contents.pinSet();
    List<String> lines = new ArrayList<>();
    lines.add("# TensorFlow and what it needs, in versions that work together.");
    lines.add("# For " + pins.target() + "; made by Pywrap Doctor.");
    lines.add("# conda env create -f " + NAME);
    lines.add("name: " + EnvironmentFolder.NAME);
    lines.add("channels:");
    lines.add("  - conda-forge");
    lines.add("  - nodefaults");
    lines.add("dependencies:");
    lines.add("  - python=" + pins.target().python());
    pins.cuda()
        .ifPresent(
            cuda -> {
              lines.add("  # The CUDA that this TensorFlow was built with; it finds no other one.");
              lines.add("  - cudatoolkit=" + cuda.cuda());
              lines.add("  - cudnn=" + cuda.cudnn());
            });
    lines.add("  - pip");
    lines.add("  - pip:");
    for (Pin pin : pins.pins()) {
      lines.add("      # " + pin.why());
      lines.add(item(SystemMarkers.line(pin, pins)));
    }
    contents.further().forEach(requirement -> lines.add(item(requirement)));
    contents.packages().kept().forEach(requirement -> lines.add(item(requirement)));
    for (Packages.Moved moved : contents.packages().moved()) {
      lines.add("      # " + moved.why().text() + ".");
      lines.add(item(moved.requirement()));
    }
    if (!contents.packages().isEmpty()) {
      lines.add("      # " + contents.packages().checked().text() + ".");
    }
    contents.packages().byHand().forEach(why -> lines.add("      # " + why.text() + "."));
    return String.join("\n", lines) + "\n";
  }

  /// Between quotes, since `[` and `<` mean something in YAML.
  private static String item(String requirement) {
    return "      - \"" + requirement + "\"";
  }
}
