package org.pywrapdoctor.wizard.help;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.pywrapdoctor.wizard.word.Words;

/// The terms that cannot be avoided, each explained in a student's words.
public final class Glossary {
  private final List<Term> terms;

  /// A term and what it means.
  ///
  /// @param name as it stands in sentences
  /// @param meaning in one or two sentences
  /// @param found finds it in a sentence, as a whole word, in the plural too
  public record Term(String name, String meaning, Pattern found) {}

  public Glossary(Words words) {
    terms =
        Arrays.stream(words.text("glossary.terms").split(", ")).map(id -> term(words, id)).toList();
  }

  /// All terms, in the order in which they are shown.
  public List<Term> terms() {
    return terms;
  }

  private static Term term(Words words, String id) {
    String name = words.text("glossary." + id + ".name");
    return new Term(
        name,
        words.text("glossary." + id + ".meaning"),
        Pattern.compile(
            "(?<![\\p{L}\\p{N}._/\\\\-])" + Pattern.quote(name) + "s?(?![\\p{L}\\p{N}_/\\\\-])",
            name.equals(name.toLowerCase(Locale.ROOT)) ? Pattern.CASE_INSENSITIVE : 0));
  }
}
