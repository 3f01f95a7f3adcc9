package org.pywrapdoctor.knowledge;

import java.util.List;
import java.util.Optional;

/// A text by which a log shows something.
///
/// @param id its name
/// @param cause the cause of the failure catalogue that it speaks for by itself; empty when only
///     its surroundings can tell
/// @param proof whether it proves that cause, or other causes leave the same text now and then
/// @param scope where it must stand to count
/// @param gpu what it says of a graphics card
/// @param benign whether it is harmless wherever it stands
/// @param namesTensorFlow whether nothing but TensorFlow prints it
/// @param texts one of these; `…` stands for any text of at most
///     {@value LogSignatures#LONGEST_GAP} characters
/// @param example a line that has it
public record LogSignature(
    String id,
    Optional<String> cause,
    boolean proof,
    Scope scope,
    GpuNote gpu,
    boolean benign,
    boolean namesTensorFlow,
    List<String> texts,
    String example) {

  /// Where a text must stand to count.
  public enum Scope {
    /// In the exception that was raised first.
    ERROR,
    /// Anywhere.
    ANY
  }

  /// What a text says of a graphics card.
  public enum GpuNote {
    /// Nothing.
    NONE,
    /// It is not used, which matters only where one is there and wanted.
    NOTE,
    /// One is there and cannot be used.
    CARD
  }
}
