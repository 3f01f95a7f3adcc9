package org.pywrapdoctor.wizard.help;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.pywrapdoctor.wizard.word.Words;

/// A box above the page that explains something; Escape, the cross or a press beside it close it.
public final class Floating {
  private final Words words;

  /// What stands in one row: a word, and what is said of it.
  ///
  /// @param what may be empty text: then the row is one sentence
  public record Row(String what, String said) {}

  public Floating(Words words) {
    this.words = words;
  }

  /// Shows rows above the page, beside `owner`.
  public PopOver show(Node owner, String title, List<Row> rows) {
    PopOver box = new PopOver();
    box.setArrowSize(0);
    box.setCornerRadius(6);
    box.setDetachable(false);
    box.setAnimated(false);
    Label heading = new Label(title);
    heading.getStyleClass().add("text-bold");
    heading.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(heading, Priority.ALWAYS);
    Button close = new Button(words.text("floating.close"));
    close.getStyleClass().addAll("flat", "compact");
    close.setCancelButton(true);
    close.setOnAction(_ -> box.hide());
    HBox top = new HBox(heading, close);
    top.getStyleClass().add("title-row");
    ScrollPane body = new ScrollPane(grid(rows));
    body.getStyleClass().add("floating-body");
    body.setFitToWidth(true);
    body.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox content = new VBox(top, body);
    content.getStyleClass().add("floating");
    content.setAccessibleRole(AccessibleRole.PARENT);
    content.setAccessibleText(title);
    box.setContentNode(content);
    box.getRoot().getStylesheets().setAll(owner.getScene().getStylesheets());
    box.getRoot().setStyle(owner.getScene().getRoot().getStyle());
    box.setArrowLocation(sideOf(owner));
    box.show(owner);
    close.requestFocus();
    return box;
  }

  /// Above what stands in the lower half of the window, below all else.
  private static PopOver.ArrowLocation sideOf(Node owner) {
    Bounds place = owner.localToScene(owner.getBoundsInLocal());
    boolean low = place.getCenterY() > owner.getScene().getHeight() / 2;
    return low ? PopOver.ArrowLocation.BOTTOM_LEFT : PopOver.ArrowLocation.TOP_LEFT;
  }

  private static GridPane grid(List<Row> rows) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("floating-rows");
    int at = 0;
    for (Row row : rows) {
      Label said = new Label(row.said());
      said.setWrapText(true);
      said.setMinHeight(Label.USE_PREF_SIZE);
      if (row.what().isEmpty()) {
        grid.add(said, 0, at++, 2, 1);
      } else {
        Label what = new Label(row.what());
        what.getStyleClass().add("text-bold");
        what.setMinWidth(Label.USE_PREF_SIZE);
        GridPane.setValignment(what, VPos.TOP);
        grid.add(what, 0, at);
        grid.add(said, 1, at++);
      }
    }
    return grid;
  }
}
