package org.pywrapdoctor.wizard.control;

import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;

/// A column of a tree that shows its names whole, as long as the other columns can spare the room:
/// they keep their least width.
public final class WideColumn {

  private WideColumn() {}

  /// Keeps `column` as wide as the rows that are shown need.
  public static <S> void keep(TreeTableView<S> tree, TreeTableColumn<S, ?> column) {
    InvalidationListener changed = _ -> Platform.runLater(() -> widen(tree, column));
    tree.rootProperty().addListener(changed);
    tree.widthProperty().addListener(changed);
    tree.expandedItemCountProperty().addListener(changed);
  }

  private static <S> void widen(TreeTableView<S> tree, TreeTableColumn<S, ?> column) {
    tree.applyCss();
    tree.layout();
    double wanted = cells(tree, column).mapToDouble(WideColumn::wanted).max().orElse(0);
    if (wanted > column.getWidth()) {
      tree.resizeColumn(column, wanted - column.getWidth());
    }
  }

  /// A cell itself always wants the width of its column. Where the display enlarges by a fraction,
  /// what is laid out is rounded to its pixels, so that one more is needed.
  private static double wanted(TreeTableCell<?, ?> cell) {
    Node content = cell.getGraphic();
    return content == null
        ? 0
        : content.getLayoutX()
            + cell.snapSizeX(content.prefWidth(-1))
            + cell.snappedRightInset()
            + 1;
  }

  private static <S> Stream<TreeTableCell<?, ?>> cells(
      TreeTableView<S> tree, TreeTableColumn<S, ?> column) {
    return tree.lookupAll(".tree-table-cell").stream()
        .<TreeTableCell<?, ?>>mapMulti(
            (node, next) -> {
              if (node instanceof TreeTableCell<?, ?> cell && cell.getTableColumn() == column) {
                next.accept(cell);
              }
            });
  }
}
