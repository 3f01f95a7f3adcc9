package org.pywrapdoctor.probe.interpreter;

import java.util.Optional;
import java.util.stream.Stream;

/// One place where Pythons are looked for.
interface Locator {

  /// The place in words or as a path, for a person who wonders why it takes long.
  String place();

  /// What is there. It may take long, and ends early when its thread is interrupted.
  Stream<Candidate> candidates();

  /// An executable that may be a Python.
  ///
  /// @param executable its absolute path
  /// @param suggested why it is the one to examine; empty when it is not
  record Candidate(String executable, Optional<String> suggested) {
    static Candidate of(String executable) {
      return new Candidate(executable, Optional.empty());
    }
  }
}
