package org.pywrapdoctor.wizard.control;

import javafx.scene.Node;
import javafx.scene.control.Label;

/// Texts with an underscore before the letter of their keyboard shortcut.
public final class Mnemonics {

  private Mnemonics() {}

  /// The text as it is read.
  public static String plain(String text) {
    return text.replace("_", "");
  }

  /// Lets a screen reader say the label's words for the node beside it, and the label's letter move
  /// the focus there. A view cannot name a node that stands further down, so it is done here.
  public static void describe(Node node, Label label) {
    label.setLabelFor(node);
    node.accessibleTextProperty().bind(label.textProperty().map(Mnemonics::plain));
  }
}
