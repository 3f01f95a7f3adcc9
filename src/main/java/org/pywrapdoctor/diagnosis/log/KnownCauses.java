package org.pywrapdoctor.diagnosis.log;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pywrapdoctor.diagnosis.Cause;
import org.pywrapdoctor.diagnosis.Diagnosis.Explains;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.rule.Rules;
import org.pywrapdoctor.knowledge.CauseText;
import org.pywrapdoctor.knowledge.Knowledge;

/// Every cause of the failure catalogue in words: those that a rule examines say it themselves, the
/// others are known from texts alone.
public final class KnownCauses {
  private final Map<String, Cause> byId = new LinkedHashMap<>();

  public KnownCauses(Knowledge knowledge) {
    Map<String, Cause> ruled =
        Rules.all().stream()
            .map(Rule::cause)
            .collect(Collectors.toMap(Cause::id, Function.identity()));
    for (CauseText text : knowledge.causeTexts().all()) {
      Optional.ofNullable(ruled.get(text.id()))
          .or(() -> text.words().map(words -> fromText(text, words)))
          .ifPresent(cause -> byId.put(cause.id(), cause));
    }
  }

  /// All of them, in the order of their codes.
  public List<Cause> all() {
    return List.copyOf(byId.values());
  }

  /// One of them; empty when nobody knows words for it.
  public Optional<Cause> get(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  private static Cause fromText(CauseText text, CauseText.Words words) {
    return new Cause(
        text.code(),
        text.id(),
        Set.copyOf(words.systems()),
        List.of(explains(words.explains())),
        words.headline(),
        words.explanation());
  }

  private static Explains explains(String word) {
    return switch (word) {
      case "gpu" -> Explains.GPU;
      case "computation" -> Explains.COMPUTATION;
      default -> Explains.IMPORT;
    };
  }
}
