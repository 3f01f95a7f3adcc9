package org.pywrapdoctor.diagnosis.comparison;

import java.util.List;
import org.pywrapdoctor.diagnosis.Message;

/// Something that is not the same on two computers, or on one before and after.
///
/// @param subject what it is about, such as `package numpy`
/// @param a how it is on the first; empty text when it is not there
/// @param b how it is on the second
/// @param weight how much speaks for it as the reason, from 0 to 200
/// @param headline it in words
/// @param change what to do on the second to make it like the first
/// @param places paths on the second where it shows
public record Difference(
    String subject,
    String a,
    String b,
    int weight,
    Message headline,
    Message change,
    List<String> places) {
  private static final int MEDIUM = 30;
  private static final int HIGH = 70;

  /// How likely it is the reason.
  public enum Suspicion {
    HIGH,
    MEDIUM,
    LOW
  }

  public Suspicion suspicion() {
    return weight >= HIGH ? Suspicion.HIGH : weight >= MEDIUM ? Suspicion.MEDIUM : Suspicion.LOW;
  }

  /// What it is about without the kind of thing that it is.
  public String name() {
    return subject.substring(subject.indexOf(' ') + 1);
  }

  /// Something that shows in no file.
  Difference(String subject, String a, String b, int weight, Message headline, Message change) {
    this(subject, a, b, weight, headline, change, List.of());
  }

  /// The same, with another weight.
  Difference weighing(int other) {
    return new Difference(subject, a, b, other, headline, change, places);
  }
}
