package org.pywrapdoctor.wizard.step.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Launch.Stage;
import org.pywrapdoctor.snapshot.Model;
import org.pywrapdoctor.snapshot.Model.Layer;
import org.pywrapdoctor.snapshot.Model.Operation;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.wizard.state.Fact;
import org.pywrapdoctor.wizard.state.Judged;
import org.pywrapdoctor.wizard.state.State;
import org.pywrapdoctor.wizard.word.Words;

/// What was read of a model, a row for each thing.
///
/// @param words of the interface
record ModelRows(Words words) {
  private static final int MOST_NAMED = 8;

  List<Fact> of(Seen<Model> seen) {
    return seen.ifKnown().map(this::rows).orElse(List.of());
  }

  private List<Fact> rows(Model model) {
    List<Fact> rows = new ArrayList<>();
    rows.add(
        model.problems().isEmpty()
            ? row("model.form", form(model), new Judged(State.FINE, words.text("model.whole")))
            : row(
                "model.form",
                form(model) + ": " + String.join("; ", model.problems()),
                new Judged(State.PROBLEM, words.text("model.damaged"))));
    rows.add(row("model.writer", writer(model.writer()), noted()));
    Stream<String> layers = model.layers().stream().map(Layer::name);
    Stream<String> operations = model.ops().stream().map(Operation::name);
    add(rows, "model.layers", layers.distinct().toList());
    add(rows, "model.operations", operations.toList());
    rows.add(row("model.here", loading(model.loading()), judged(model.loading())));
    return rows;
  }

  private Fact row(String key, String value, Judged judged) {
    return new Fact(words.text(key), value, judged);
  }

  private void add(List<Fact> rows, String key, List<String> names) {
    if (!names.isEmpty()) {
      String named = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
      int further = names.size() - MOST_NAMED;
      rows.add(
          row(
              key,
              further > 0 ? words.count("model.further", further, "names", named) : named,
              noted()));
    }
  }

  private Judged noted() {
    return new Judged(State.NOTE, words.text("model.read"));
  }

  private String form(Model model) {
    return words.text(
        "model.form-size", "form", model.format().words(), "size", words.bytes(model.bytes()));
  }

  private String writer(Model.Writer writer) {
    String known = String.join(", ", writer.names());
    return known.isEmpty() ? words.text("model.unsigned") : known;
  }

  private String loading(Seen<Attempt> loading) {
    return switch (loading) {
      case Seen.Known<Attempt>(Attempt attempt) ->
          attempt.worked()
              ? words.text("model.loaded-in", "seconds", words.seconds(attempt.milliseconds()))
              : attempt
                  .failedStage()
                  .flatMap(Stage::firstError)
                  .map(error -> error.type() + ": " + error.message())
                  .orElse(words.text("model.not-loaded"));
      case Seen.NotKnown<Attempt>(String why) -> why;
      case Seen.NotLooked<Attempt>() -> words.text("model.not-tried");
    };
  }

  private Judged judged(Seen<Attempt> loading) {
    return loading
        .ifKnown()
        .map(
            attempt ->
                attempt.worked()
                    ? new Judged(State.FINE, words.text("model.loads"))
                    : new Judged(State.PROBLEM, words.text("model.fails")))
        .orElseGet(() -> new Judged(State.UNKNOWN, words.text("state.not-known")));
  }
}
