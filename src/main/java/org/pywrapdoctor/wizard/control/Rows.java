package org.pywrapdoctor.wizard.control;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.pywrapdoctor.wizard.icon.Icon;
import org.pywrapdoctor.wizard.icon.IconView;
import org.pywrapdoctor.wizard.state.State;
import org.pywrapdoctor.wizard.word.Plain;

/// Rows and texts that several pages show in frames.
public final class Rows {

  private Rows() {}

  /// A path or file name: shortened in the middle, whole at hover.
  public static Label path(String path) {
    String text = Plain.text(path);
    Label label = new Label(text);
    label.getStyleClass().addAll("path", "mono");
    label.setTooltip(new Tooltip(text));
    return label;
  }

  /// A sentence on as many lines as it needs.
  public static Label sentence(String text) {
    Label label = new Label(Plain.text(text));
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /// Text of second rank, whole at hover.
  public static Label muted(String second) {
    String text = Plain.text(second);
    Label label = new Label(text);
    label.getStyleClass().add("muted");
    if (!text.isEmpty()) {
      label.setTooltip(new Tooltip(text));
    }
    return label;
  }

  /// Rows with their numbers in front.
  public static List<Node> numbered(List<String> texts) {
    List<Node> rows = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Label number = new Label(String.valueOf(i + 1));
      number.getStyleClass().add("row-number");
      rows.add(row(number, path(texts.get(i))));
    }
    return rows;
  }

  /// Sentences with their numbers in front.
  public static List<Node> steps(List<String> texts) {
    List<Node> rows = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Label number = new Label(String.valueOf(i + 1));
      number.getStyleClass().add("row-number");
      Label text = new Label(Plain.text(texts.get(i)));
      text.setWrapText(true);
      rows.add(row(number, text));
    }
    return rows;
  }

  /// A remark with its icon in front.
  public static Node note(String text) {
    IconView icon = new IconView(Icon.NOTE);
    StateStyle.apply(icon, State.NOTE);
    Label label = new Label(text);
    label.setWrapText(true);
    return row(icon, label);
  }

  /// What is as it should be, with its icon in front.
  public static Node fine(String text) {
    IconView icon = new IconView(Icon.FINE);
    StateStyle.apply(icon, State.FINE);
    Label label = new Label(text);
    label.setWrapText(true);
    return row(icon, label);
  }

  private static HBox row(Node... parts) {
    HBox row = new HBox(parts);
    row.getStyleClass().add("dense-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
