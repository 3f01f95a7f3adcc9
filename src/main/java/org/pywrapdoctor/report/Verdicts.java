package org.pywrapdoctor.report;

/// The verdict as the one sentence that stands above everything.
final class Verdicts {

  private Verdicts() {}

  static String sentence(Report report) {
    return switch (report.verdict()) {
      case "healthy" ->
          report.tried().equals("nothing")
              ? "Nothing wrong was found. TensorFlow itself was not tried."
              : "TensorFlow loads. Nothing to fix.";
      case "broken" -> "TensorFlow does not work here, and the cause is known.";
      case "degraded" -> "TensorFlow loads, but part of it does not work.";
      default ->
          report.diagnoses().stream().filter(finding -> finding.role().equals("root")).count() > 1
              ? "More than one cause remains. A test decides which one it is."
              : "The cause is not known yet.";
    };
  }
}
