package org.pywrapdoctor.packaging;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The words that can be read in a picture, in reading order, with their places.
record ScreenText(List<Word> words) {

  /// A word and the middle of its place, in pixels.
  record Word(String text, Place place) {}

  record Place(int x, int y) {}

  static ScreenText of(Path picture) {
    String table = Tool.run(Map.of(), "tesseract", picture.toString(), "-", "--psm", "11", "tsv");
    return new ScreenText(
        table
            .lines()
            .map(line -> line.split("\t", -1))
            .filter(fields -> fields.length == 12 && fields[0].equals("5") && !fields[11].isBlank())
            .map(ScreenText::word)
            .toList());
  }

  /// Columns 6 to 9 are left, top, width and height.
  private static Word word(String[] fields) {
    int x = Integer.parseInt(fields[6]) + Integer.parseInt(fields[8]) / 2;
    int y = Integer.parseInt(fields[7]) + Integer.parseInt(fields[9]) / 2;
    return new Word(fields[11], new Place(x, y));
  }

  /// The place of the last of these words, where they stand one after the other.
  Place find(String... wanted) {
    for (int start = words.size() - wanted.length; start >= 0; start--) {
      List<Word> found = words.subList(start, start + wanted.length);
      if (found.stream().map(Word::text).toList().equals(List.of(wanted))) {
        return found.getLast().place();
      }
    }
    throw new AssertionError(List.of(wanted) + " cannot be read in: " + this);
  }

  /// All letters one after the other: where a word ends is easily misread.
  String withoutSpaces() {
    return words.stream().map(Word::text).collect(Collectors.joining());
  }

  @Override
  public String toString() {
    return words.stream().map(Word::text).collect(Collectors.joining(" "));
  }
}
