package org.pywrapdoctor.loader;

/// A place where the loader looked for a library.
///
/// @param reason why it looked there
/// @param place the folder, or the file of a cache
/// @param outcome what it met there
public record SearchedPlace(SearchReason reason, String place, Outcome outcome) {

  /// What the loader met at a place.
  public enum Outcome {
    FOUND("it is there"),
    NOT_THERE("it is not there"),
    NO_FOLDER("there is no such folder"),
    WRONG_ARCHITECTURE("made for another processor, passed over"),
    UNREADABLE("it may not be read");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }
  }

  /// The place in words, such as `RUNPATH of /opt/lib/libfoo.so: /opt/cuda/lib (there is no such
  /// folder)`.
  public String words() {
    return "%s: %s (%s)".formatted(reason.words(), place, outcome.words);
  }
}
