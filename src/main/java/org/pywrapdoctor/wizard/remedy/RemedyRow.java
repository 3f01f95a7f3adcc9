package org.pywrapdoctor.wizard.remedy;

import java.util.Optional;
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
                Optional.of(
                    words.text(
                        remedy.text().needsAdministrator()
                            ? "remedy.administrator"
                            : "remedy.no-administrator")),
                remedy
                    .downloadMegabytes()
                    .map(
                        size ->
                            words.text("remedy.download", "size", words.bytes(size * 1_000_000L))),
                Optional.of(
                    words.text(
                        remedy.text().reversible()
                            ? "remedy.reversible"
                            : "remedy.not-reversible")))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(words.text("list.separator"))));
    if (recommended) {
      setChip(words.text("remedy.recommended"));
    }
  }
}
