package org.pywrapdoctor.probe.log;

import java.util.Arrays;

/// The lines of a text, without a copy of each.
final class Lines {
  private final String text;
  private int[] starts = new int[1024];
  private int count;

  Lines(String text) {
    this.text = text;
    add(0);
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      add(i + 1);
    }
  }

  String text() {
    return text;
  }

  int count() {
    return count;
  }

  /// Where a line begins.
  int start(int line) {
    return starts[line];
  }

  /// Where it ends, before its line break.
  int end(int line) {
    return line + 1 < count ? starts[line + 1] - 1 : text.length();
  }

  /// A line, or its beginning when it is longer than `most` characters.
  String get(int line, int most) {
    return text.substring(start(line), Math.min(end(line), start(line) + most));
  }

  boolean isBlank(int line) {
    for (int i = start(line); i < end(line); i++) {
      if (text.charAt(i) > ' ') {
        return false;
      }
    }
    return true;
  }

  /// The line that a character is in.
  int lineOf(int position) {
    int found = Arrays.binarySearch(starts, 0, count, position);
    return found >= 0 ? found : -found - 2;
  }

  private void add(int start) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
    }
    starts[count++] = start;
  }
}
