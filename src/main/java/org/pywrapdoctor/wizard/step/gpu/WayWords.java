package org.pywrapdoctor.wizard.step.gpu;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.wizard.word.Words;

/// The ways to a graphics card in a line each; the page of results tells them in full.
final class WayWords {
  private final Words words;

  WayWords(Words words) {
    this.words = words;
  }

  List<String> of(Diagnosis diagnosis) {
    return diagnosis.cures().stream().map(this::line).flatMap(Optional::stream).toList();
  }

  private Optional<String> line(Cure cure) {
    return switch (cure) {
      case Cure.ByHand byHand -> Optional.of(words.say(byHand.title()));
      case Cure.NewEnvironment(Map<String, String> pins) ->
          Optional.of(words.text("gpu.way.environment", "packages", pins(pins)));
      case Cure.Install(List<String> requirements) ->
          Optional.of(words.text("gpu.way.install", "packages", String.join(", ", requirements)));
      case Cure.UnsetVariables(List<String> names) ->
          Optional.of(words.text("gpu.way.unset", "names", String.join(", ", names)));
      default -> Optional.empty();
    };
  }

  private static String pins(Map<String, String> pins) {
    return pins.entrySet().stream()
        .map(pin -> pin.getKey() + " " + pin.getValue().replaceFirst("^==", ""))
        .collect(Collectors.joining(", "));
  }
}
