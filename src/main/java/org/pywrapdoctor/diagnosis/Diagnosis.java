package org.pywrapdoctor.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One thing that is wrong (or worth a remark), with its proof.
///
/// @param code to read out over a telephone, such as `PD-201`
/// @param cause the id of the failure catalogue
/// @param role what it is to the failure
/// @param certainty how sure it is
/// @param headline one sentence that a student understands
/// @param explanation why it matters and what it leads to
/// @param evidence what was seen and where; never empty
/// @param explains the parts of the failure that it accounts for
/// @param cures what would make it work, the best one first
/// @param decidedBy the test that would settle it, when it is not certain
public record Diagnosis(
    String code,
    String cause,
    Role role,
    Certainty certainty,
    Message headline,
    Message explanation,
    List<Evidence> evidence,
    List<Explains> explains,
    List<Cure> cures,
    Optional<Message> decidedBy) {

  /// The parts of a failure that a diagnosis can account for.
  public enum Explains {
    /// Python itself does not start.
    INTERPRETER,
    /// The import does not end well.
    IMPORT,
    /// The import works, but the computation or `tf.keras` does not.
    COMPUTATION,
    /// TensorFlow does not see the graphics card.
    GPU,
    /// TensorFlow works, but the person's model does not load.
    MODEL
  }

  public Diagnosis withRole(Role changed) {
    return new Diagnosis(
        code,
        cause,
        changed,
        certainty,
        headline,
        explanation,
        evidence,
        explains,
        cures,
        decidedBy);
  }

  /// The same, but less than certain; `test` says what would settle it.
  public Diagnosis withCertainty(Certainty changed, Message test) {
    return new Diagnosis(
        code,
        cause,
        role,
        changed,
        headline,
        explanation,
        evidence,
        explains,
        cures,
        Optional.of(test));
  }

  /// The same, accounting for other parts of the failure; for none, it is only a remark.
  public Diagnosis withExplains(List<Explains> parts) {
    return new Diagnosis(
        code, cause, role, certainty, headline, explanation, evidence, parts, cures, decidedBy);
  }

  /// The same in other words, where those of the cause do not fit.
  public Diagnosis withWords(Message other, Message why) {
    return new Diagnosis(
        code, cause, role, certainty, other, why, evidence, explains, cures, decidedBy);
  }

  /// The same with further evidence behind its own.
  public Diagnosis withMoreEvidence(List<Evidence> further) {
    return new Diagnosis(
        code,
        cause,
        role,
        certainty,
        headline,
        explanation,
        Stream.concat(evidence.stream(), further.stream()).toList(),
        explains,
        cures,
        decidedBy);
  }

  /// The same with further cures behind its own.
  public Diagnosis withMoreCures(List<Cure> further) {
    return new Diagnosis(
        code,
        cause,
        role,
        certainty,
        headline,
        explanation,
        evidence,
        explains,
        Stream.concat(cures.stream(), further.stream()).toList(),
        decidedBy);
  }
}
