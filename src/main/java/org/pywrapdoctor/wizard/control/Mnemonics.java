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

  /// Lets a screen reader say the label's words for the node beside it.
  public static void describe(Node node, Label label) {
    node.accessibleTextProperty().bind(label.textProperty().map(Mnemonics::plain));
  }
}
