package org.pywrapdoctor.diagnosis.log;

import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Assessment.Unexplained;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.snapshot.Log;

/// What is said of a text that no cause explains.
final class Unknowns {
  private static final int LONGEST = 600;

  private Unknowns() {}

  static Unexplained notAboutTensorFlow(Log log) {
    return of(
        log,
        Message.of("log.not-about", "This text does not show a failure of TensorFlow"),
        Message.of(
            "log.not-about.next",
            "If it belongs to one, copy the whole text, from the first line that says Traceback,"
                + " or examine the computer itself with pywrap-doctor diagnose."));
  }

  static Unexplained failure(Clues clues) {
    Optional<String> attribute = ModuleReading.ofTensorFlow1(clues);
    if (attribute.isPresent()) {
      return of(
          clues.log(),
          Message.of(
              "log.tensorflow-1",
              "The program asks for tf.{name}, which only TensorFlow 1 has",
              "name",
              attribute.get()),
          Message.of(
              "log.tensorflow-1.next",
              "TensorFlow itself loads. Write tf.compat.v1.{name} in the program, or look for a"
                  + " version of the program for TensorFlow 2.",
              "name",
              attribute.get()));
    }
    if (clues.has("pip-offline")) {
      return of(
          clues.log(),
          Message.of("log.offline", "pip could not reach the place where packages come from"),
          Message.of(
              "log.offline.next",
              "Check the network, the proxy and the address of the package index, then install"
                  + " again. That no version was found says nothing about TensorFlow here."));
    }
    return of(
        clues.log(),
        Message.of("log.unknown", "This text shows a failure that no known cause explains"),
        Message.of(
            "log.unknown.next",
            "Examine the computer itself with pywrap-doctor diagnose. If it works there, the"
                + " failure lies in the program; show the text to its author."));
  }

  private static Unexplained of(Log log, Message what, Message next) {
    List<String> lines = log.firstError().map(Unknowns::line).stream().toList();
    return new Unexplained(what, Optional.empty(), lines, next);
  }

  private static String line(Log.Error error) {
    String text = error.type() + (error.message().isEmpty() ? "" : ": " + error.message());
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
