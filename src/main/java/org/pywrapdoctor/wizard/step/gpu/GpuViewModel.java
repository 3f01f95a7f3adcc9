package org.pywrapdoctor.wizard.step.gpu;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.engine.Look;
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.Gpu;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.wizard.page.LookPage;
import org.pywrapdoctor.wizard.page.Route;
import org.pywrapdoctor.wizard.page.Screen;
import org.pywrapdoctor.wizard.page.Step;
import org.pywrapdoctor.wizard.session.LookState;
import org.pywrapdoctor.wizard.session.Session;
import org.pywrapdoctor.wizard.state.Fact;
import org.pywrapdoctor.wizard.state.Judged;
import org.pywrapdoctor.wizard.state.State;
import org.pywrapdoctor.wizard.word.Words;

/// Graphics cards and drivers, and the plain sentence about them.
public final class GpuViewModel extends LookPage {
  private final ObservableValue<List<Fact>> facts;
  private final ObservableValue<String> remark;

  public GpuViewModel(Words words, Session session, Route route) {
    super(words, session, route, Screen.GPU, Look.GPU, "gpu.next", Step.IMPORT);
    facts = seen(examination -> new GpuFacts(words, examination).rows());
    remark = seen(_ -> remarkNow());
  }

  public ObservableValue<List<Fact>> facts() {
    return facts;
  }

  /// Whether the card matters for what the person wants; empty text when there is nothing to say.
  public ObservableValue<String> remark() {
    return remark;
  }

  @Override
  protected String headlineNow(LookState look) {
    Optional<Diagnosis> first = first();
    if (first.isPresent()) {
      return words.say(first.get().headline());
    }
    return switch (session.snapshot().gpu()) {
      case Seen.Known<Gpu>(Gpu gpu) when GpuFacts.hasNvidia(gpu) ->
          words.text("gpu.headline.found");
      case Seen.Known<Gpu>(Gpu _) -> words.text("gpu.headline.none");
      case Seen.NotKnown<Gpu>(String _) -> words.text("gpu.headline.unknown");
      case Seen.NotLooked<Gpu>() ->
          words.text(look.isOver() ? "gpu.headline.unknown" : "gpu.headline.checking");
    };
  }

  @Override
  protected String sublineNow(LookState look) {
    Optional<Diagnosis> first = first();
    if (first.isPresent()) {
      return words.say(first.get().explanation());
    }
    return switch (session.snapshot().gpu()) {
      case Seen.Known<Gpu>(Gpu gpu) when GpuFacts.hasNvidia(gpu) -> words.text("gpu.subline.found");
      case Seen.Known<Gpu>(Gpu _) -> words.text("gpu.subline.none");
      case Seen.NotKnown<Gpu>(String why) -> why;
      case Seen.NotLooked<Gpu>() ->
          words.text(look.isOver() ? "state.skipped.detail" : "gpu.subline.checking");
    };
  }

  @Override
  protected Judged judgeDone() {
    Judged fine =
        switch (session.snapshot().gpu()) {
          case Seen.Known<Gpu>(Gpu gpu) when GpuFacts.hasNvidia(gpu) ->
              new Judged(State.FINE, words.text("library.found"));
          case Seen.Known<Gpu>(Gpu _) ->
              new Judged(
                  State.SKIPPED, words.text(wantsGpu() ? "library.not-there" : "state.not-needed"));
          default -> new Judged(State.UNKNOWN, words.text("state.not-known"));
        };
    return findings().judge(Step.GPU, fine);
  }

  private Optional<Diagnosis> first() {
    return findings().on(Step.GPU).stream().findFirst();
  }

  private boolean wantsGpu() {
    return session.snapshot().request().goal() == Goal.GPU;
  }

  private String remarkNow() {
    return wantsGpu() ? "" : words.text("gpu.not-for-import");
  }
}
