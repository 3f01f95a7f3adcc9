package org.pywrapdoctor.probe.interpreter;

import java.util.List;
import org.pywrapdoctor.snapshot.Interpreter;

/// The Pythons of a computer.
///
/// @param interpreters each once, in the order in which they were found
/// @param slow the places that did not answer in time
/// @param complete whether every place was looked through
public record FoundInterpreters(
    List<Interpreter> interpreters, List<SlowPlace> slow, boolean complete) {

  /// A place that did not answer in time.
  ///
  /// @param root the folder
  /// @param reason in words
  public record SlowPlace(String root, String reason) {}
}
