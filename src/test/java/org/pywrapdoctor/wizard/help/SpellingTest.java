package org.pywrapdoctor.wizard.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.wizard.word.Words;

class SpellingTest {
  private final Words words = Words.in(Locale.ENGLISH);

  @Test
  void aCodeIsReadOutGroupByGroup() {
    assertThat(Spelling.of(words, "MK0R-WHB7-P"))
        .containsExactly("Mike · Kilo · Zero · Romeo", "Whiskey · Hotel · Bravo · Seven", "Papa");
  }

  @Test
  void aTermIsFoundAsAWholeWordInEitherNumber() {
    Glossary glossary = new Glossary(words);
    assertThat(glossary.terms()).hasSize(13);
    assertThat(finds(glossary, "wheel", "The wheels do not fit")).isTrue();
    assertThat(finds(glossary, "wheel", "A flywheel")).isFalse();
    assertThat(finds(glossary, "DLL", "libs/x.DLL is missing")).isFalse();
    assertThat(finds(glossary, "PATH", "a folder on PATH")).isTrue();
    assertThat(finds(glossary, "PATH", "a long path")).isFalse();
  }

  private static boolean finds(Glossary glossary, String name, String text) {
    return glossary.terms().stream()
        .filter(term -> term.name().equals(name))
        .map(term -> term.found().matcher(text))
        .anyMatch(Matcher::find);
  }
}
