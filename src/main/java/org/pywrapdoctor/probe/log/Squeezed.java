package org.pywrapdoctor.probe.log;

import java.util.Arrays;

/// A text in small letters without spaces, line breaks and quotation marks, so that it does not
/// matter where a terminal, a mail program or a web page broke or dressed it.
final class Squeezed {
  /// How many letters lie between two marks by which a letter's place is found again.
  private static final int STEP = 256;

  private final char[] letters;
  private final int length;
  private final int[] marks;
  private final String text;

  private Squeezed(String text, char[] letters, int length, int[] marks) {
    this.text = text;
    this.letters = letters;
    this.length = length;
    this.marks = marks;
  }

  static Squeezed of(String text) {
    char[] letters = new char[text.length()];
    int[] marks = new int[text.length() / STEP + 1];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = letter(text.charAt(i));
      if (c != 0) {
        if (length % STEP == 0) {
          marks[length / STEP] = i;
        }
        letters[length++] = c;
      }
    }
    return new Squeezed(text, letters, length, marks);
  }

  /// The letters of a short text.
  static char[] letters(String text) {
    Squeezed squeezed = of(text);
    return Arrays.copyOf(squeezed.letters, squeezed.length);
  }

  int length() {
    return length;
  }

  char at(int index) {
    return letters[index];
  }

  /// Where one of its letters stands in the text.
  int position(int index) {
    int position = marks[index / STEP];
    for (int left = index % STEP; left > 0; position++) {
      if (letter(text.charAt(position)) != 0) {
        left--;
      }
    }
    while (letter(text.charAt(position)) == 0) {
      position++;
    }
    return position;
  }

  boolean startsWith(char[] piece, int at) {
    if (at + piece.length > length) {
      return false;
    }
    for (int i = 0; i < piece.length; i++) {
      if (letters[at + i] != piece[i]) {
        return false;
      }
    }
    return true;
  }

  /// Where a piece begins, from `from` on and before `end`; -1 when it is not there.
  int indexOf(char[] piece, int from, int end) {
    int last = Math.min(end, length - piece.length + 1);
    for (int i = from; i < last; i++) {
      if (letters[i] == piece[0] && startsWith(piece, i)) {
        return i;
      }
    }
    return -1;
  }

  /// Whether a dotted name goes on in the text behind the letter before `index`.
  boolean isInName(int index) {
    int next = position(index - 1) + 1;
    if (next >= text.length()) {
      return false;
    }
    char c = text.charAt(next);
    return c == '.' || c == '_' || Character.isLetterOrDigit(c);
  }

  /// The letter that a character counts as; 0 when it does not count.
  private static char letter(char c) {
    if (c < 128) {
      return ASCII[c];
    }
    if (c >= '\uFF01' && c <= '\uFF5E') {
      return ASCII[c - 0xFEE0];
    }
    return switch (c) {
      case '\u2018', '\u2019', '\u201a', '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' -> 0;
      case '\u00b4', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff' -> 0;
      default ->
          Character.isSpaceChar(c) || Character.isISOControl(c) ? 0 : Character.toLowerCase(c);
    };
  }

  private static final char[] ASCII = new char[128];

  static {
    for (char c = '!'; c < 127; c++) {
      ASCII[c] = c == '\'' || c == '"' || c == '`' ? 0 : Character.toLowerCase(c);
    }
  }
}
