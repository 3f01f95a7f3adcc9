package org.pywrapdoctor.wizard.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.pywrapdoctor.wizard.help.TermText;
import org.pywrapdoctor.wizard.service.Desktop;
import org.pywrapdoctor.wizard.word.Words;

/// Copies what is shown: the words below the pointer, the selected row, or the whole page. A path
/// that is shortened in view is copied whole.
public final class Copying {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final Words words;
  private final Desktop desktop;

  public Copying(Words words, Desktop desktop) {
    this.words = words;
    this.desktop = desktop;
  }

  /// Offers it everywhere inside a node.
  void install(Parent page) {
    page.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> offer(page, event));
    page.addEventHandler(KeyEvent.KEY_PRESSED, event -> copyRow(page, event));
  }

  private void offer(Parent page, ContextMenuEvent event) {
    Node below = event.getPickResult().getIntersectedNode();
    ContextMenu menu = new ContextMenu();
    unit(below)
        .map(Copying::text)
        .filter(text -> !text.isBlank())
        .ifPresent(text -> menu.getItems().add(entry("copy.this", text)));
    menu.getItems().add(entry("copy.page", lines(page)));
    menu.show(page, event.getScreenX(), event.getScreenY());
    event.consume();
  }

  private MenuItem entry(String key, String text) {
    MenuItem entry = new MenuItem(words.text(key));
    entry.setOnAction(_ -> desktop.copy(text));
    return entry;
  }

  private void copyRow(Parent page, KeyEvent event) {
    if (!COPY.match(event)) {
      return;
    }
    Optional<Node> row =
        page.lookupAll(":selected").stream()
            .filter(Copying::isRow)
            .filter(Node::isVisible)
            .findFirst();
    row.ifPresent(
        selected -> {
          desktop.copy(text(selected));
          event.consume();
        });
  }

  /// What is copied as one piece: a row of a table, or the words of a label.
  private static Optional<Node> unit(Node below) {
    Optional<Node> label = Optional.empty();
    for (Node node = below; node != null; node = node.getParent()) {
      if (isRow(node)) {
        return Optional.of(node);
      }
      if (label.isEmpty() && (node instanceof Labeled || node instanceof TermText)) {
        label = Optional.of(node);
      }
    }
    return label;
  }

  private static boolean isRow(Node node) {
    return node.getStyleClass().stream()
        .anyMatch(style -> style.endsWith("row-cell") || style.equals("list-cell"));
  }

  /// The words of a node on one line, its parts with a tab between them.
  private static String text(Node node) {
    return String.join("\t", texts(node));
  }

  private static String lines(Node node) {
    return String.join("\n", texts(node));
  }

  private static List<String> texts(Node node) {
    List<String> found = new ArrayList<>();
    collect(node, found);
    return found;
  }

  private static void collect(Node node, List<String> found) {
    if (!node.isVisible()) {
      return;
    }
    switch (node) {
      case TermText sentence -> found.add(sentence.getAccessibleText());
      case TitledPane pane -> {
        found.add(pane.getText());
        if (pane.isExpanded()) {
          collect(pane.getContent(), found);
        }
      }
      case TextInputControl field -> found.add(field.getText());
      case Labeled label when label.getText() != null && !label.getText().isBlank() ->
          found.add(label.getText());
      case Parent parent ->
          parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
      default -> {
        // Shapes have no words.
      }
    }
  }
}
