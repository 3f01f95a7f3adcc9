package org.pywrapdoctor.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.platform.OperatingSystem;

/// What a rule says of the cause that it knows, in English, with named placeholders in braces.
///
/// @param code for ever its own, such as `PD-201`
/// @param id of the failure catalogue, such as `corrupt-installation`
/// @param platforms the systems on which it happens
/// @param explains what it accounts for
/// @param headline at most 60 characters, no file extension
/// @param explanation why it matters, in a few sentences
public record Cause(
    String code,
    String id,
    Set<OperatingSystem> platforms,
    List<Explains> explains,
    String headline,
    String explanation) {

  /// A cause that happens on all systems and stops the import.
  public static Cause everywhere(String code, String id, String headline, String explanation) {
    return new Cause(
        code,
        id,
        Set.of(OperatingSystem.values()),
        List.of(Explains.IMPORT),
        headline,
        explanation);
  }

  /// The same cause, accounting for these parts of a failure.
  public Cause explaining(Explains... parts) {
    return new Cause(code, id, platforms, List.of(parts), headline, explanation);
  }

  /// The same cause, happening on these systems alone.
  public Cause on(OperatingSystem... systems) {
    return new Cause(code, id, Set.of(systems), explains, headline, explanation);
  }

  /// A sentence of this cause for evidence, steps or tests.
  public Message message(String name, String english, String... namesAndValues) {
    return Message.of(code + "." + name, english, namesAndValues);
  }

  /// The same with values of which the sentence takes those that it names.
  public Message message(String name, String english, Map<String, String> values) {
    return Message.taking(code + "." + name, english, values);
  }

  /// The diagnosis of this cause, as a certain root; headline and explanation have no placeholders,
  /// since they are also shown without a computer to talk about.
  public Diagnosis diagnosis(List<Evidence> evidence, List<Cure> cures) {
    return new Diagnosis(
        code,
        id,
        Role.ROOT,
        Certainty.CERTAIN,
        message("headline", headline),
        message("explanation", explanation),
        List.copyOf(evidence),
        explains,
        List.copyOf(cures),
        Optional.empty());
  }
}
