package org.pywrapdoctor.report;

/// Crockford's base 32: no I, L, O or U, so that a code can be read out and written down.
final class Crockford {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int BITS = 5;

  /// The largest prime whose remainders are all letters of the alphabet.
  private static final int CHECK_MODULUS = 31;

  private Crockford() {}

  /// The lowest `letters` times 5 bits of a number.
  static String letters(long number, int letters) {
    StringBuilder text = new StringBuilder();
    for (int i = letters - 1; i >= 0; i--) {
      text.append(ALPHABET.charAt((int) (number >>> (BITS * i)) & (ALPHABET.length() - 1)));
    }
    return text.toString();
  }

  /// A letter that finds any single wrong letter and most swaps.
  static char check(long number) {
    return ALPHABET.charAt((int) Long.remainderUnsigned(number, CHECK_MODULUS));
  }
}
