package org.pywrapdoctor.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.requirement.DistributionNames;
import org.pywrapdoctor.requirement.Requirement;
import org.pywrapdoctor.requirement.Version;

/// What an environment is to hold besides TensorFlow and its companions.
///
/// @param kept the person's packages that stay in their version, as requirements
/// @param moved those that cannot stay
/// @param byHand those that pip cannot install by name
/// @param resolved whether an installer with its package index said that all of it goes together
record Packages(List<String> kept, List<Moved> moved, List<Message> byHand, boolean resolved) {
  static final Packages NONE = new Packages(List.of(), List.of(), List.of(), false);

  /// One that has to get another version.
  ///
  /// @param name its name
  /// @param version the one that it gets; empty when pip is to find it
  /// @param why why it cannot stay
  record Moved(String name, Optional<Version> version, Message why) {

    /// What pip is told.
    String requirement() {
      return name + version.map(exact -> "==" + exact).orElse("");
    }
  }

  /// Whether there is anything of the person's own in it.
  boolean isEmpty() {
    return kept.isEmpty() && moved.isEmpty();
  }

  /// Who says that it goes together.
  Message checked() {
    return resolved
        ? Message.of(
            "remedy.resolved", "pip has checked with your package index that these go together")
        : Message.of(
            "remedy.not-resolved",
            "Your package index was not asked; this is by what Pywrap Doctor knows");
  }

  /// The same as an installer resolved it.
  Packages as(Resolved answer) {
    List<String> staying = new ArrayList<>();
    List<Moved> moving = new ArrayList<>();
    for (Moved each : moved) {
      String name = DistributionNames.normalize(each.name());
      moving.add(new Moved(each.name(), answer.version(name), each.why()));
    }
    for (String line : kept) {
      Requirement own = Requirement.parse(line).orElseThrow();
      Optional.ofNullable(answer.reasons().get(own.normalizedName()))
          .ifPresentOrElse(
              why -> moving.add(new Moved(own.name(), answer.version(own.normalizedName()), why)),
              () -> staying.add(line));
    }
    return new Packages(List.copyOf(staying), List.copyOf(moving), byHand, true);
  }
}
