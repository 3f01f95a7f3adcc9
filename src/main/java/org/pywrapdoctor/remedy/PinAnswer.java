package org.pywrapdoctor.remedy;

import java.util.Optional;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.knowledge.PinSet;

/// What [Pinning] answers.
public sealed interface PinAnswer {

  /// The combination exists.
  ///
  /// @param pins the exact versions
  /// @param requirements the text of a requirements file
  /// @param constraints the text of a constraints file
  /// @param environment the text of an `environment.yml`
  record Pinned(PinSet pins, String requirements, String constraints, String environment)
      implements PinAnswer {}

  /// The combination does not exist.
  ///
  /// @param reason why
  /// @param nearest the options of `pin` that come nearest and do exist
  record NoSuchCombination(Message reason, Optional<Message> nearest) implements PinAnswer {}
}
