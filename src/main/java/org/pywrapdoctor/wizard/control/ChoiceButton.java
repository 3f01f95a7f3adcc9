package org.pywrapdoctor.wizard.control;

import javafx.beans.binding.Bindings;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.pywrapdoctor.wizard.icon.Icon;
import org.pywrapdoctor.wizard.icon.IconView;

/// One of several choices: a title and a line that explains it, with an icon or a chip if wanted.
/// All of it can be clicked; the underlined letter of the title chooses it, which the toolkit tells
/// by an action event alone.
public class ChoiceButton extends RadioButton {
  private final IconView icon = new IconView();
  private final Label title = new Label();
  private final Label chip = new Label();
  private final Label detail = new Label();

  public ChoiceButton() {
    getStyleClass().add("choice");
    title.getStyleClass().add("choice-title");
    title.setMnemonicParsing(true);
    title.setLabelFor(this);
    chip.getStyleClass().addAll("chip", "accent");
    detail.getStyleClass().add("caption");
    icon.getStyleClass().add("icon-20");
    chip.setMinWidth(Region.USE_PREF_SIZE);
    Showing.when(chip, chip.textProperty().isNotEmpty());
    icon.setVisible(false);
    icon.managedProperty().bind(icon.visibleProperty());
    HBox first = new HBox(title, chip);
    first.getStyleClass().add("choice-first");
    first.setAlignment(Pos.CENTER_LEFT);
    VBox texts = new VBox(first, detail);
    texts.setAlignment(Pos.CENTER_LEFT);
    HBox row = new HBox(icon, texts);
    row.getStyleClass().add("choice-row");
    row.setAlignment(Pos.CENTER_LEFT);
    setGraphic(row);
    addEventHandler(ActionEvent.ACTION, _ -> setSelected(true));
    setMaxWidth(Double.MAX_VALUE);
    accessibleTextProperty()
        .bind(
            Bindings.createStringBinding(
                () -> Mnemonics.plain(getTitle()) + ", " + chip.getText() + " " + getDetail(),
                title.textProperty(),
                chip.textProperty(),
                detail.textProperty()));
  }

  public final Icon getIcon() {
    return icon.getIcon();
  }

  public final void setIcon(Icon shown) {
    icon.setIcon(shown);
    icon.setVisible(true);
  }

  public final String getTitle() {
    return title.getText();
  }

  public final void setTitle(String text) {
    title.setText(text);
  }

  /// A title in which underscores are just that.
  public final void setPlainTitle(String text) {
    title.setMnemonicParsing(false);
    title.setText(text);
    title.setTooltip(new Tooltip(text));
  }

  public final void setChip(String text) {
    chip.setText(text);
  }

  public final String getDetail() {
    return detail.getText();
  }

  public final void setDetail(String text) {
    detail.setText(text);
  }
}
