package org.pywrapdoctor.wizard.step.gpu;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.engine.Look;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.Gpu;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.wizard.page.LookPage;
import org.pywrapdoctor.wizard.page.Route;
import org.pywrapdoctor.wizard.page.Screen;
import org.pywrapdoctor.wizard.page.Step;
import org.pywrapdoctor.wizard.session.LookState;
import org.pywrapdoctor.wizard.session.Session;
import org.pywrapdoctor.wizard.state.Judged;
import org.pywrapdoctor.wizard.state.State;
import org.pywrapdoctor.wizard.word.Words;

/// Graphics cards and drivers, and the plain sentence about them.
public final class GpuViewModel extends LookPage {
  private final Knowledge knowledge;
  private final ObservableValue<List<Need>> needs;
  private final ObservableValue<List<String>> ways;
  private final ObservableValue<String> remark;

  public GpuViewModel(Words words, Session session, Route route, Knowledge knowledge) {
    super(words, session, route, Screen.GPU, Look.GPU, "gpu.next", Step.IMPORT);
    this.knowledge = knowledge;
    needs = seen(examination -> new GpuNeeds(words, examination.snapshot(), knowledge).rows());
    ways = seen(_ -> blocking().map(new WayWords(words)::of).orElse(List.of()));
    remark = seen(_ -> remarkNow());
  }

  /// What is needed, what is there, and whether it fits.
  public ObservableValue<List<Need>> needs() {
    return needs;
  }

  /// What would lead to a card, a line each; none when nothing stands between.
  public ObservableValue<List<String>> ways() {
    return ways;
  }

  /// Whether the card matters for what the person wants; empty text when there is nothing to say.
  public ObservableValue<String> remark() {
    return remark;
  }

  @Override
  protected String headlineNow(LookState look) {
    Optional<Diagnosis> first = first().or(this::blocking);
    if (first.isPresent()) {
      return words.say(first.get().headline());
    }
    return switch (session.snapshot().gpu()) {
      case Seen.Known<Gpu>(Gpu gpu) when GpuNeeds.hasNvidia(gpu) ->
          words.text("gpu.headline.found");
      case Seen.Known<Gpu>(Gpu _) -> words.text("gpu.headline.none");
      case Seen.NotKnown<Gpu>(String _) -> words.text("gpu.headline.unknown");
      case Seen.NotLooked<Gpu>() ->
          words.text(look.isOver() ? "gpu.headline.unknown" : "gpu.headline.checking");
    };
  }

  @Override
  protected String sublineNow(LookState look) {
    Optional<Diagnosis> first = first().or(this::blocking);
    if (first.isPresent()) {
      return words.say(first.get().explanation());
    }
    return switch (session.snapshot().gpu()) {
      case Seen.Known<Gpu>(Gpu gpu) when GpuNeeds.hasNvidia(gpu) -> words.text("gpu.subline.found");
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
          case Seen.Known<Gpu>(Gpu gpu) when GpuNeeds.hasNvidia(gpu) ->
              new Judged(State.FINE, words.text("library.found"));
          case Seen.Known<Gpu>(Gpu _) ->
              new Judged(
                  State.SKIPPED,
                  words.text(outlook().wanted() ? "library.not-there" : "state.not-needed"));
          default -> new Judged(State.UNKNOWN, words.text("state.not-known"));
        };
    return findings().judge(Step.GPU, fine);
  }

  private Optional<Diagnosis> first() {
    return findings().on(Step.GPU).stream().findFirst();
  }

  /// What keeps TensorFlow from a card that is wanted, or that is there to be used.
  private Optional<Diagnosis> blocking() {
    boolean matters =
        outlook().wanted()
            || session.snapshot().gpu().ifKnown().filter(GpuNeeds::hasNvidia).isPresent();
    return outlook().first().filter(_ -> matters);
  }

  private Outlook outlook() {
    return Outlook.of(session.snapshot(), knowledge);
  }

  private String remarkNow() {
    return outlook().wanted() ? "" : words.text("gpu.not-for-import");
  }
}
