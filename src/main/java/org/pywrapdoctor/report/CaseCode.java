package org.pywrapdoctor.report;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.snapshot.SnapshotJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The code of a case, such as `7K3M-P2QX-V`: eight letters from the redacted snapshot's hash and a
/// check letter. Whoever opens the same report sees the same code.
public final class CaseCode {
  private static final int LETTERS = 8;
  private static final long MASK = (1L << (LETTERS * 5)) - 1;
  private static final JsonMapper CANONICAL =
      SnapshotJson.mapper().rebuild().disable(SerializationFeature.INDENT_OUTPUT).build();

  private CaseCode() {}

  /// The code of a snapshot; redacting it first makes no difference.
  public static String of(Snapshot snapshot) {
    return of(SnapshotJson.toTree(snapshot));
  }

  /// The code of a snapshot as it stands in a file, which an older version may have written.
  static String of(JsonNode snapshot) {
    JsonNode redacted = Redaction.of(snapshot).redactedTree();
    byte[] hash =
        sha256().digest(CANONICAL.writeValueAsString(redacted).getBytes(StandardCharsets.UTF_8));
    long number = ByteBuffer.wrap(hash).getLong() & MASK;
    String letters = Crockford.letters(number, LETTERS);
    return letters.substring(0, 4) + "-" + letters.substring(4) + "-" + Crockford.check(number);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
