package org.pywrapdoctor.wizard.remedy;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pywrapdoctor.wizard.control.ChoiceButton;
import org.pywrapdoctor.wizard.service.Remedies.Remedy;
import org.pywrapdoctor.wizard.word.Words;

/// A way out as a row that can be chosen: title, and what it asks of the person.
public final class RemedyRow extends ChoiceButton {

  public RemedyRow(Words words, Remedy remedy, boolean recommended) {
    getStyleClass().add("row-choice");
    setPlainTitle(remedy.text().title());
    setDetail(
        Stream.of(
                words.text(
                    remedy.text().needsAdministrator()
                        ? "remedy.administrator"
                        : "remedy.no-administrator"),
                words.text(
                    remedy.text().reversible() ? "remedy.reversible" : "remedy.not-reversible"))
            .collect(Collectors.joining(words.text("list.separator"))));
    if (recommended) {
      setChip(words.text("remedy.recommended"));
    }
  }
}
