package org.pywrapdoctor.wizard.help;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.controlsfx.control.PopOver;
import org.pywrapdoctor.wizard.help.Floating.Row;
import org.pywrapdoctor.wizard.word.Words;

/// What the person can have explained.
public final class Help {
  private final Words words;
  private final Glossary glossary;
  private final Floating floating;

  public Help(Words words) {
    this.words = words;
    glossary = new Glossary(words);
    floating = new Floating(words);
  }

  public Glossary glossary() {
    return glossary;
  }

  /// Explains all terms.
  public PopOver terms(Node owner) {
    return floating.show(
        owner,
        words.text("glossary.title"),
        glossary.terms().stream().map(term -> new Row(term.name(), term.meaning())).toList());
  }

  /// Explains one term.
  public PopOver term(Node owner, Glossary.Term term) {
    return floating.show(owner, term.name(), List.of(new Row("", term.meaning())));
  }

  /// Lists the keys.
  public PopOver keys(Node owner) {
    return floating.show(
        owner,
        words.text("keys.title"),
        words.text("keys.list").lines().map(Help::keyRow).toList());
  }

  /// Spells a code for the telephone.
  public PopOver spelling(Node owner, String code) {
    return floating.show(
        owner,
        code,
        Stream.concat(Stream.of(words.text("spelling.title")), Spelling.of(words, code).stream())
            .map(line -> new Row("", line))
            .toList());
  }

  /// Says what the program is.
  ///
  /// @param version of the program
  public PopOver about(Node owner, String version) {
    return floating.show(
        owner,
        words.text("about.title", "version", version),
        words.text("about.text").lines().map(line -> new Row("", line)).toList());
  }

  private static Row keyRow(String line) {
    String[] parts = line.split(" = ", 2);
    return new Row(parts[0], parts[1]);
  }
}
