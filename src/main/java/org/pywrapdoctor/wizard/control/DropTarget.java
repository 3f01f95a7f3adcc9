package org.pywrapdoctor.wizard.control;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Lets files be dropped on a node.
public final class DropTarget {
  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

  private DropTarget() {}

  public static void install(Node node, Consumer<Path> dropped) {
    node.setOnDragOver(
        event -> {
          if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
          }
          event.consume();
        });
    node.setOnDragEntered(_ -> node.pseudoClassStateChanged(OVER, true));
    node.setOnDragExited(_ -> node.pseudoClassStateChanged(OVER, false));
    node.setOnDragDropped(event -> take(event, dropped));
  }

  private static void take(DragEvent event, Consumer<Path> dropped) {
    List<File> files = event.getDragboard().getFiles();
    files.stream().findFirst().map(File::toPath).ifPresent(dropped);
    event.setDropCompleted(!files.isEmpty());
    event.consume();
  }
}
