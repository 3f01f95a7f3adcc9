package org.pywrapdoctor.probe.interpreter.search;

import java.util.Optional;
import org.pywrapdoctor.probe.interpreter.TensorFlowSupport;
import org.pywrapdoctor.snapshot.Interpreter;

/// One Python that was found, and how likely it is the one that the person means.
///
/// @param interpreter what its files say; its `suggested` is the reason of the suggestion
/// @param suggestion empty when nothing points to it
/// @param unsupported whether the TensorFlow in it, or else any, was never made for such a Python
public record Finding(
    Interpreter interpreter, Optional<Suggestion> suggestion, boolean unsupported) {

  /// One for which nothing speaks against a TensorFlow.
  public Finding(Interpreter interpreter, Optional<Suggestion> suggestion) {
    this(interpreter, suggestion, false);
  }

  /// The same, judged by what TensorFlow was made for.
  Finding judged(TensorFlowSupport support) {
    return new Finding(interpreter, suggestion, support.excludes(interpreter));
  }

  /// A Python that the person points to.
  public static Finding of(Interpreter interpreter) {
    return new Finding(interpreter, Optional.empty());
  }

  /// A Python with the reason for it, if there is any, in its own words.
  public static Finding of(Interpreter interpreter, Optional<Suggestion> suggestion) {
    return new Finding(interpreter.withSuggested(suggestion.map(Suggestion::reason)), suggestion);
  }
}
