package org.pywrapdoctor.remedy;

import java.util.List;
import org.pywrapdoctor.diagnosis.Message;

/// What an environment is to hold besides TensorFlow and its companions.
///
/// @param kept the person's packages that stay in their version, as requirements
/// @param moved those that cannot stay
/// @param byHand those that pip cannot install by name
record Packages(List<String> kept, List<Moved> moved, List<Message> byHand) {
  static final Packages NONE = new Packages(List.of(), List.of(), List.of());

  /// One that pip has to find another version for.
  ///
  /// @param name its name
  /// @param why why it cannot stay
  record Moved(String name, Message why) {}
}
