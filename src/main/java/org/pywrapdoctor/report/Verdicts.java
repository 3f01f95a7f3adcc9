package org.pywrapdoctor.report;

import java.util.stream.Stream;

/// The verdict as the one sentence that stands above everything, and the Python that it is about.
final class Verdicts {

  private Verdicts() {}

  static String sentence(Report report) {
    return isOfLogAlone(report) ? ofLog(report) : ofComputer(report);
  }

  static String python(Report.Python python) {
    return "Python %s: %s (%s)"
        .formatted(python.version().orElse("of unknown version"), python.path(), python.why());
  }

  /// Whether a text was explained and no computer looked at.
  private static boolean isOfLogAlone(Report report) {
    return report.snapshot().path("log").path("seen").asString("").equals("known")
        && report.snapshot().path("machine").path("seen").asString("").equals("not-looked");
  }

  private static String ofLog(Report report) {
    return switch (report.verdict()) {
      case "healthy" -> "This text shows nothing that stops TensorFlow.";
      case "broken" -> "This text shows why TensorFlow does not work.";
      case "degraded" -> "This text shows why part of TensorFlow does not work.";
      default ->
          severalLeft(report)
              ? "This text has more than one possible cause. A test decides which one it is."
              : "This text does not tell the cause.";
    };
  }

  private static boolean severalLeft(Report report) {
    return report.diagnoses().stream().filter(finding -> finding.role().equals("root")).count() > 1;
  }

  private static String ofComputer(Report report) {
    return switch (report.verdict()) {
      case "healthy" ->
          report.tried().equals("nothing")
              ? "Nothing wrong was found. TensorFlow itself was not tried."
              : "TensorFlow loads. Nothing to fix.";
      case "broken" ->
          isUntriedWishForCard(report)
              ? "TensorFlow cannot use a graphics card here, and the cause is known."
              : broken(report);
      case "degraded" ->
          report.ofModel()
              ? "TensorFlow loads, but this model does not, and the cause is known."
              : "TensorFlow loads, but part of it does not work.";
      default ->
          severalLeft(report)
              ? "More than one cause remains. A test decides which one it is."
              : isModelDamaged(report)
                  ? "The file of the model is damaged, so it cannot be loaded."
                  : "The cause is not known yet.";
    };
  }

  /// Whether nothing failed that has last words of its own.
  private static boolean isModelDamaged(Report report) {
    return report.unexplained().filter(failure -> failure.lastLines().isEmpty()).isPresent()
        && !report.snapshot().path("model").path("value").path("problems").isEmpty();
  }

  private static String broken(Report report) {
    boolean certain = report.diagnoses().getFirst().certainty().equals("certain");
    if (report.ofModel()) {
      return certain
          ? "The model cannot be loaded here, and the cause is known. It was not tried."
          : "The model can probably not be loaded here. It was not tried.";
    }
    boolean seen =
        Stream.of("launch", "log")
            .anyMatch(
                look -> report.snapshot().path(look).path("seen").asString("").equals("known"));
    if (seen) {
      return "TensorFlow does not work here, and the cause is known.";
    }
    return certain
        ? "TensorFlow cannot work here, and the cause is known. It was not tried."
        : "TensorFlow probably does not work here. It was not tried.";
  }

  private static boolean isUntriedWishForCard(Report report) {
    return report.tried().equals("nothing")
        && report.snapshot().path("request").path("goal").asString("").equals("GPU");
  }
}
