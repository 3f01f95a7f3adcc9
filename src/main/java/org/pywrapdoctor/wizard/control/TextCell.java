package org.pywrapdoctor.wizard.control;

import java.util.function.Function;
import javafx.scene.control.ListCell;

/// A row of a list that shows one text of its item.
public final class TextCell<T> extends ListCell<T> {
  private final Function<T, String> text;

  public TextCell(Function<T, String> text) {
    this.text = text;
  }

  @Override
  protected void updateItem(T item, boolean empty) {
    super.updateItem(item, empty);
    setText(empty || item == null ? null : text.apply(item));
  }
}
