package org.pywrapdoctor.remedy;

import java.util.Map;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.requirement.Version;

/// The answer to a [Question].
///
/// @param versions which version of each package it comes to, by normalised name
/// @param reasons why packages that were to stay cannot, by normalised name
public record Resolved(Map<String, Version> versions, Map<String, Message> reasons) {

  /// The version of a package.
  ///
  /// @param name its normalised name
  Optional<Version> version(String name) {
    return Optional.ofNullable(versions.get(name));
  }
}
