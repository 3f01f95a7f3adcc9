package org.pywrapdoctor.diagnosis.log;

import java.util.List;
import java.util.Locale;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.Log.Sign;

/// What only counts together with where it stands: an interpreter that does not start, a crash, a
/// mark in the editor.
final class PlaceReading implements Reading {

  @Override
  public List<Suspect> suspects(Clues clues) {
    if (clues.has("no-encodings")) {
      return Suspect.oneOf("no-encodings", "broken-interpreter", "env-variable-override");
    }
    if (clues.has("sre-mismatch")) {
      return Suspect.oneOf("sre-mismatch", "env-variable-override", "broken-interpreter");
    }
    if (clues.has("no-python-there")) {
      return List.of(Suspect.likely("broken-interpreter", "no-python-there"));
    }
    if (clues.has("editor") && clues.log().errors().isEmpty()) {
      return clues.sign("editor").filter(sign -> isPart(sign.text())).isPresent()
          ? List.of()
          : Suspect.oneOf("editor", "wrong-interpreter-selected", "ide-false-alarm");
    }
    if (clues.has("segfault") && crashes(clues)) {
      return isWindows(clues)
          ? Suspect.oneOf(
              "segfault",
              "outdated-msvc-runtime",
              "dll-preloaded-by-another-package",
              "symbol-conflict-crash")
          : Suspect.oneOf(
              "segfault",
              "symbol-conflict-crash",
              "library-path-hijack",
              "mixed-version-leftovers");
    }
    return List.of();
  }

  private static boolean isWindows(Clues clues) {
    String text = clues.sign("segfault").map(Sign::text).orElse("").toLowerCase(Locale.ROOT);
    return clues.isOn(OperatingSystem.WINDOWS)
        || text.contains("0xc0000005")
        || text.contains("1073741819")
        || text.contains("3221225477");
  }

  static boolean isPart(String text) {
    return text.contains("tensorflow.");
  }

  /// A crash that nothing else in the text explains.
  private static boolean crashes(Clues clues) {
    return clues.signs().stream()
        .filter(sign -> clues.signature(sign).cause().isPresent())
        .allMatch(sign -> clues.signature(sign).benign());
  }
}
