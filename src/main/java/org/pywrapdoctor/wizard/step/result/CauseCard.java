package org.pywrapdoctor.wizard.step.result;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.pywrapdoctor.wizard.control.Rows;
import org.pywrapdoctor.wizard.control.Showing;
import org.pywrapdoctor.wizard.control.StateStyle;
import org.pywrapdoctor.wizard.help.Help;
import org.pywrapdoctor.wizard.help.TermText;
import org.pywrapdoctor.wizard.icon.IconView;
import org.pywrapdoctor.wizard.page.Screen;
import org.pywrapdoctor.wizard.page.Step;
import org.pywrapdoctor.wizard.word.Words;

/// A cause with its code, how sure it is, why, and the proof.
final class CauseCard extends VBox {
  private static final int SHOWN = 3;

  private final Words words;

  /// @param open shows the step where more of a proof is seen
  /// @param small whether there is no room for the proof until it is asked for
  CauseCard(
      Words words, Help help, CauseView cause, Consumer<Step> open, ObservableBooleanValue small) {
    this.words = words;
    getStyleClass().add("framed");
    VBox rows = new VBox();
    for (CauseView.Proof proof : cause.proofs()) {
      rows.getChildren().add(proof(rows.getChildren().size() + 1, proof, open));
    }
    shorten(rows);
    TitledPane proofs = new TitledPane(words.count("result.proof", cause.proofs().size()), rows);
    proofs.getStyleClass().add("proof");
    proofs.setAnimated(false);
    small.subscribe(now -> proofs.setExpanded(!now));
    TermText explanation = new TermText(help);
    explanation.setText(cause.explanation());
    explanation.getStyleClass().add("cause-text");
    Showing.when(explanation, proofs.expandedProperty());
    getChildren().addAll(title(cause), explanation, proofs);
  }

  /// The cure below has to stay in view, so only the strongest pieces are shown at once.
  private void shorten(VBox rows) {
    List<Node> rest =
        List.copyOf(
            rows.getChildren()
                .subList(Math.min(SHOWN, rows.getChildren().size()), rows.getChildren().size()));
    if (rest.size() < 2) {
      return;
    }
    rows.getChildren().removeAll(rest);
    Hyperlink more = new Hyperlink(words.count("result.more-proof", rest.size()));
    HBox row = new HBox(more);
    row.getStyleClass().addAll("dense-row", "more-proof");
    more.setOnAction(
        _ -> {
          rows.getChildren().remove(row);
          rows.getChildren().addAll(rest);
        });
    rows.getChildren().add(row);
  }

  /// Of several lines the last one says most; all of them are there at hover.
  private static Label what(String text) {
    List<String> lines = text.lines().toList();
    Label label = new Label(lines.size() < 2 ? text : "… " + lines.getLast());
    label.setWrapText(true);
    if (lines.size() > 1) {
      label.setTooltip(new Tooltip(text));
    }
    return label;
  }

  private HBox title(CauseView cause) {
    IconView icon = new IconView(cause.certainty().state().icon());
    icon.getStyleClass().add("icon-20");
    StateStyle.apply(icon, cause.certainty().state());
    Label headline = new Label(cause.headline());
    headline.getStyleClass().add("text-bold");
    headline.setWrapText(true);
    Label certainty = new Label(cause.certainty().word());
    certainty.getStyleClass().add("chip");
    StateStyle.apply(certainty, cause.certainty().state());
    certainty.setMinWidth(Region.USE_PREF_SIZE);
    Label code = new Label(cause.code());
    code.getStyleClass().add("code");
    code.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox row = new HBox(icon, headline, certainty, gap, code);
    row.getStyleClass().add("cause-title");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private HBox proof(int number, CauseView.Proof proof, Consumer<Step> open) {
    Label position = new Label(String.valueOf(number));
    position.getStyleClass().add("row-number");
    VBox texts = new VBox(what(proof.what()));
    if (!proof.where().isEmpty()) {
      texts.getChildren().add(Rows.path(proof.where()));
    }
    HBox.setHgrow(texts, Priority.ALWAYS);
    HBox row = new HBox(position, texts);
    proof.shownAt().ifPresent(step -> row.getChildren().add(link(step, open)));
    row.getStyleClass().add("dense-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Hyperlink link(Step step, Consumer<Step> open) {
    String number = String.valueOf(Screen.valueOf(step.name()).number());
    Hyperlink link = new Hyperlink(words.text("result.screen", "number", number));
    link.setMinWidth(Region.USE_PREF_SIZE);
    link.setOnAction(_ -> open.accept(step));
    return link;
  }
}
