package org.pywrapdoctor.probe.interpreter.search;

import java.util.List;
import org.pywrapdoctor.snapshot.Interpreter;

/// The Pythons of a computer.
///
/// @param interpreters each once, the most likely meant first, the others by their path
/// @param slow the places that did not answer in time or could not be searched
/// @param complete whether every place was looked through
/// @param wsl the Linux distributions inside Windows, by name; nothing was looked at in them
public record FoundInterpreters(
    List<Interpreter> interpreters, List<SlowPlace> slow, boolean complete, List<String> wsl) {

  /// A place that did not answer in time.
  ///
  /// @param root the folder
  /// @param reason in words
  public record SlowPlace(String root, String reason) {}
}
