package org.pywrapdoctor.knowledge;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.pywrapdoctor.knowledge.LogSignature.GpuNote;
import org.pywrapdoctor.knowledge.LogSignature.Scope;
import tools.jackson.databind.JsonNode;

/// The texts by which logs show what happened, in the order in which they weigh.
public final class LogSignatures {
  /// How many letters may stand for `…` in a text.
  public static final int LONGEST_GAP = 400;

  private final Map<String, LogSignature> byId;

  private LogSignatures(Map<String, LogSignature> byId) {
    this.byId = byId;
  }

  static LogSignatures read(DataFiles files) {
    Map<String, LogSignature> byId = new LinkedHashMap<>();
    DataFile.rows(files.json("log-signatures.json"), "signatures")
        .map(LogSignatures::signature)
        .forEach(signature -> byId.put(signature.id(), signature));
    return new LogSignatures(byId);
  }

  /// All of them, the weightiest first.
  public Collection<LogSignature> all() {
    return byId.values();
  }

  /// The one of this name.
  ///
  /// @throws IllegalArgumentException when there is none
  public LogSignature get(String id) {
    LogSignature signature = byId.get(id);
    if (signature == null) {
      throw new IllegalArgumentException("no such signature: " + id);
    }
    return signature;
  }

  /// Whether there is one of this name; a report of a newer program may know more.
  public boolean contains(String id) {
    return byId.containsKey(id);
  }

  private static LogSignature signature(JsonNode row) {
    return new LogSignature(
        DataFile.text(row, "id"),
        DataFile.optional(row, "cause"),
        DataFile.text(row, "certainty").equals("certain"),
        Scope.valueOf(DataFile.text(row, "scope").toUpperCase(Locale.ROOT)),
        DataFile.optional(row, "gpu")
            .map(note -> GpuNote.valueOf(note.toUpperCase(Locale.ROOT)))
            .orElse(GpuNote.NONE),
        row.path("benign").asBoolean(false),
        row.path("tensorflow").asBoolean(false),
        row.path("texts").valueStream().map(JsonNode::asString).toList(),
        DataFile.text(row, "example"));
  }
}
