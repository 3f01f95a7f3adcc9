package org.pywrapdoctor.diagnosis;

import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;

/// What all rules together made of a snapshot.
///
/// @param verdict the one word
/// @param tried how far the real TensorFlow was tried
/// @param diagnoses roots first, the most likely first, then consequences, then remarks
/// @param ruledOut causes whose test was made and was negative
/// @param unexplained what was seen when no root explains the failure
public record Assessment(
    Verdict verdict,
    Tried tried,
    List<Diagnosis> diagnoses,
    List<RuledOut> ruledOut,
    Optional<Unexplained> unexplained) {

  /// The verdicts of `diagnose --json`, as `command-line.md` defines them.
  public enum Verdict {
    HEALTHY,
    BROKEN,
    DEGRADED,
    UNDETERMINED
  }

  /// How far the real TensorFlow was tried.
  public enum Tried {
    NOTHING,
    IMPORT,
    COMPUTATION
  }

  /// A suspect that was checked and is innocent.
  ///
  /// @param cause the id of the failure catalogue
  /// @param because what was seen that rules it out
  public record RuledOut(String cause, Message because) {}

  /// A failure that no cause explains.
  ///
  /// @param what what does not work
  /// @param exitCode of the process that failed, when it exited by itself
  /// @param lastLines what it printed last
  /// @param next what to save and whom to ask
  public record Unexplained(
      Message what, Optional<Integer> exitCode, List<String> lastLines, Message next) {}

  /// The roots, the most likely first.
  public List<Diagnosis> roots() {
    return diagnoses.stream().filter(diagnosis -> diagnosis.role() == Role.ROOT).toList();
  }

  /// Whether all roots keep a model from loading, and nothing else.
  public boolean isOfModel() {
    return !roots().isEmpty()
        && roots().stream().allMatch(root -> root.explains().equals(List.of(Explains.MODEL)));
  }
}
