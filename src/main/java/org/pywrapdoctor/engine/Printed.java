package org.pywrapdoctor.engine;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pywrapdoctor.diagnosis.Failure;
import org.pywrapdoctor.snapshot.Launch.PythonError;
import org.pywrapdoctor.snapshot.Launch.Stage;

/// What a failed Python showed, in the form in which a terminal would show it: its last lines and
/// its exceptions.
final class Printed {
  private static final String AFTER_ANOTHER =
      "\n\nDuring handling of the above exception, another exception occurred:\n\n";

  /// A frame as the child process tells it.
  private static final Pattern FRAME = Pattern.compile("(.*):(\\d+)(?: (.*))?");

  private Printed() {}

  static String of(Failure failure) {
    List<PythonError> errors = failure.stage().map(Stage::errors).orElseGet(List::of);
    String chain =
        errors.stream().map(Printed::traceback).collect(Collectors.joining(AFTER_ANOTHER));
    return Stream.concat(failure.attempt().lastLines().stream(), Stream.of("", chain))
        .collect(Collectors.joining("\n"));
  }

  private static String traceback(PythonError error) {
    return Stream.of(
            Stream.of(
                "Traceback (most recent call last):", "  File \"<string>\", line 1, in <module>"),
            Stream.of("    import tensorflow"),
            error.frames().stream().map(Printed::frame),
            Stream.of(error.type() + ": " + error.message()))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }

  private static String frame(String told) {
    Matcher parts = FRAME.matcher(told);
    return parts.matches()
        ? "  File \"%s\", line %s, in %s"
            .formatted(
                parts.group(1),
                parts.group(2),
                Optional.ofNullable(parts.group(3)).orElse("<module>"))
        : "  File \"" + told + "\"";
  }
}
