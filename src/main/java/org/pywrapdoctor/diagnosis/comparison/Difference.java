package org.pywrapdoctor.diagnosis.comparison;

import org.pywrapdoctor.diagnosis.Message;

/// Something that is not the same on two computers, or on one before and after.
///
/// @param subject what it is about, such as `package numpy`
/// @param a how it is on the first; empty text when it is not there
/// @param b how it is on the second
/// @param weight how much speaks for it as the reason, from 0 to 200
/// @param headline it in words
/// @param change what to do on the second to make it like the first
public record Difference(
    String subject, String a, String b, int weight, Message headline, Message change) {
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

  /// The same, with more that speaks for it.
  Difference heavier(int by) {
    return new Difference(subject, a, b, weight + by, headline, change);
  }
}
