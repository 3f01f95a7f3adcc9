package org.pywrapdoctor.wizard.help;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A sentence in which the first mention of each term of the glossary can be pressed.
public final class TermText extends TextFlow {
  private final Help help;

  /// A term where it stands in the sentence.
  private record Mention(Glossary.Term term, MatchResult place) {}

  public TermText(Help help) {
    this.help = help;
    getStyleClass().add("term-text");
    setAccessibleRole(AccessibleRole.TEXT);
  }

  /// Shows another sentence.
  public void setText(String text) {
    setAccessibleText(text);
    List<Node> parts = new ArrayList<>();
    int at = 0;
    for (Mention mention : mentions(text)) {
      if (mention.place().start() >= at) {
        parts.add(new Text(text.substring(at, mention.place().start())));
        parts.add(link(mention));
        at = mention.place().end();
      }
    }
    parts.add(new Text(text.substring(at)));
    getChildren().setAll(parts);
  }

  private List<Mention> mentions(String text) {
    return help.glossary().terms().stream()
        .flatMap(term -> first(term, text).stream())
        .sorted(Comparator.comparingInt(mention -> mention.place().start()))
        .toList();
  }

  private static Optional<Mention> first(Glossary.Term term, String text) {
    Matcher matcher = term.found().matcher(text);
    return matcher.find()
        ? Optional.of(new Mention(term, matcher.toMatchResult()))
        : Optional.empty();
  }

  private Hyperlink link(Mention mention) {
    Hyperlink link = new Hyperlink(mention.place().group());
    link.getStyleClass().add("term");
    link.setOnAction(_ -> help.term(link, mention.term()));
    return link;
  }
}
