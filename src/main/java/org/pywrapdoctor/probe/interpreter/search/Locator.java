package org.pywrapdoctor.probe.interpreter.search;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.pywrapdoctor.probe.interpreter.search.Suggestion.Because;

/// One place where Pythons are looked for.
///
/// @param place in words or as a path, for a person who wonders why it takes long
/// @param walks whether it walks through folders, which may take long even where nothing is wrong
/// @param candidates what is there; it may take long, and ends early when its thread is interrupted
record Locator(String place, boolean walks, Supplier<Stream<Candidate>> candidates) {

  /// A place that is looked at.
  static Locator at(String place, Supplier<Stream<Candidate>> candidates) {
    return new Locator(place, false, candidates);
  }

  /// An executable that may be a Python.
  ///
  /// @param executable its absolute path
  /// @param suggestion why it may be the one that the person means
  /// @param kind what the place tells of its kind, where its own files may not
  record Candidate(String executable, Optional<Suggestion> suggestion, Optional<String> kind) {
    static Candidate of(String executable) {
      return new Candidate(executable, Optional.empty(), Optional.empty());
    }

    Candidate because(Because because, String reason) {
      return new Candidate(executable, Optional.of(new Suggestion(because, reason)), kind);
    }

    Candidate ofKind(String name) {
      return new Candidate(executable, suggestion, Optional.of(name));
    }
  }
}
