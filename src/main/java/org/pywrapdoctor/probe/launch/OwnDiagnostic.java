package org.pywrapdoctor.probe.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pywrapdoctor.snapshot.Launch.LoaderError;
import org.pywrapdoctor.snapshot.Launch.LoaderError.Source;

/// Reads what TensorFlow's own diagnostic prints on Windows when the native module does not load
/// (`tensorflow/python/platform/windows_lib_diagnostics.py` of 2.21 and newer): a line for each
/// library that it could not load, with the Windows error number.
final class OwnDiagnostic {
  private static final String TITLE = "[TensorFlow DLL Diagnostic]";
  private static final Pattern ERROR =
      Pattern.compile(
          "\\s*\\[Error] Failed to load (.+?): .*?"
              + "(?:\\(0x(?<hex>[0-9A-Fa-f]{1,8})(?:/\\d+)?\\)|UNKNOWN ERROR \\((?<number>\\d{1,9})\\)).*");

  private OwnDiagnostic() {}

  /// What the loader answered us, and then what TensorFlow was told.
  static List<LoaderError> join(List<LoaderError> ours, List<String> printed) {
    List<LoaderError> errors = new ArrayList<>(ours);
    if (printed.stream().anyMatch(line -> line.contains(TITLE))) {
      for (String line : printed) {
        Matcher error = ERROR.matcher(line);
        if (error.matches()) {
          errors.add(new LoaderError(error.group(1), number(error), Source.TENSORFLOW));
        }
      }
    }
    return List.copyOf(errors);
  }

  private static int number(Matcher error) {
    String hexadecimal = error.group("hex");
    return hexadecimal == null
        ? Integer.parseInt(error.group("number"))
        : Integer.parseUnsignedInt(hexadecimal, 16);
  }
}
