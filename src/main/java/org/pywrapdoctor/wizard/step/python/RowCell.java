package org.pywrapdoctor.wizard.step.python;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.pywrapdoctor.wizard.control.TwoLineCell;

/// A cell of the table of Pythons. The heading of a group stands in one column alone.
final class RowCell extends TwoLineCell<ListedRow> {

  /// @param showsHeading whether that is this column
  RowCell(
      Function<PythonRow, Node> first, Function<PythonRow, String> second, boolean showsHeading) {
    super(
        row ->
            switch (row) {
              case PythonRow python -> first.apply(python);
              case GroupRow(String title) -> heading(showsHeading ? title : "");
            },
        row -> row instanceof PythonRow python ? second.apply(python) : "");
  }

  private static Node heading(String title) {
    Label label = new Label(title);
    label.getStyleClass().add("text-bold");
    return label;
  }
}
