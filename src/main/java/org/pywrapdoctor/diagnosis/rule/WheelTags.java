package org.pywrapdoctor.diagnosis.rule;

import java.util.List;
import org.pywrapdoctor.knowledge.PythonMinor;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.Distribution;

/// What a wheel says it was made for, such as `cp311-cp311-win_amd64` (PEP 425).
///
/// @param tags as the WHEEL file has them; none when it has no such file
public record WheelTags(List<String> tags) {

  public static WheelTags of(Distribution distribution) {
    return new WheelTags(distribution.wheelTags());
  }

  /// Whether one of them is for this Python; without tags nothing speaks against it.
  public boolean fit(PythonMinor python) {
    return tags.isEmpty() || tags.stream().anyMatch(tag -> fits(parts(tag), python));
  }

  /// Whether one of them is for this system; without tags nothing speaks against it.
  public boolean fit(OperatingSystem system) {
    return tags.isEmpty() || tags.stream().anyMatch(tag -> fits(parts(tag)[2], system));
  }

  /// Whether it says that it runs everywhere.
  public boolean anywhere() {
    return tags.stream().anyMatch(tag -> parts(tag)[2].equals("any"));
  }

  private static boolean fits(String[] parts, PythonMinor python) {
    String exact = "cp" + python.major() + python.minor();
    return parts[0].equals("py" + python.major())
        || parts[0].equals("py2.py3")
        || parts[0].equals(exact)
        || parts[1].equals("abi3")
        || parts[1].equals("none");
  }

  private static boolean fits(String platform, OperatingSystem system) {
    return platform.equals("any")
        || switch (system) {
          case WINDOWS -> platform.startsWith("win");
          case LINUX -> platform.contains("linux");
          case MACOS -> platform.startsWith("macosx");
        };
  }

  private static String[] parts(String tag) {
    String[] parts = tag.split("-", 3);
    return parts.length == 3 ? parts : new String[] {"py3", "none", "any"};
  }
}
