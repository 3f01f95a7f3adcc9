package org.pywrapdoctor.wizard.help;

import java.util.List;
import java.util.Locale;
import org.pywrapdoctor.wizard.word.Words;

/// Reads a code out: each letter as a word of the language's spelling alphabet, so that nobody
/// mistakes an M for an N over the telephone.
public final class Spelling {

  private Spelling() {}

  /// The words of a code, group by group; what is neither letter nor digit parts two groups.
  public static List<String> of(Words words, String code) {
    return List.of(code.split("[^A-Za-z0-9]+")).stream()
        .map(group -> spelled(words, group))
        .toList();
  }

  private static String spelled(Words words, String group) {
    return String.join(
        " · ",
        group
            .toLowerCase(Locale.ROOT)
            .chars()
            .mapToObj(letter -> words.text("spelling." + (char) letter))
            .toList());
  }
}
