package org.pywrapdoctor.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.RemedyText;
import tools.jackson.databind.JsonNode;

/// What `diagnose --json` prints and a saved report holds, field by field as `command-line.md`
/// says. Everything but the snapshot is made from the snapshot and can be made again.
///
/// @param schema the version of this form
/// @param verdict the one word
/// @param tried how far the real TensorFlow was tried
/// @param diagnoses roots first
/// @param ruledOut suspects that are innocent
/// @param unexplained what no cause explains; null in JSON when there is nothing
/// @param interpreter the Python that was examined; null in JSON when there was none
/// @param caseCode by which two people know that they look at the same report
/// @param snapshot what was seen
/// @param about what is special about the TensorFlow that was examined, and what the model is, for
/// people; in JSON the snapshot tells it
/// @param ofModel whether what was found keeps a model from loading and nothing else
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Report(
    int schema,
    String verdict,
    String tried,
    List<Finding> diagnoses,
    List<RuledOut> ruledOut,
    Optional<Unexplained> unexplained,
    Optional<Python> interpreter,
    String caseCode,
    JsonNode snapshot,
    @JsonIgnore List<String> about,
    @JsonIgnore boolean ofModel) {

  /// The version of the form that this program writes.
  public static final int SCHEMA = 1;

  /// One diagnosis in finished words.
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Finding(
      String code,
      String cause,
      String role,
      String certainty,
      String headline,
      String explanation,
      List<Proof> evidence,
      List<RemedyText> remedies,
      Optional<String> decidedBy) {}

  /// One piece of evidence in finished words.
  public record Proof(String kind, String what, String where) {}

  /// A suspect that was checked and is innocent.
  public record RuledOut(String cause, String because) {}

  /// A failure that no cause explains.
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Unexplained(
      String what, Optional<Integer> exitCode, List<String> lastLines, String next) {}

  /// The Python that was examined.
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Python(
      String path, Optional<String> version, Optional<String> architecture, String why) {}
}
