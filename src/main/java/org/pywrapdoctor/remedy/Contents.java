package org.pywrapdoctor.remedy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.knowledge.Pin;
import org.pywrapdoctor.knowledge.PinSet;
import org.pywrapdoctor.knowledge.TestedGpuBuilds;
import org.pywrapdoctor.requirement.SpecifierSet;
import org.pywrapdoctor.requirement.Version;
import org.pywrapdoctor.snapshot.Distribution;

/// Everything that goes into a new environment.
///
/// @param pinSet TensorFlow and its companions
/// @param further what the diagnoses ask for besides
/// @param packages the person's own packages
record Contents(PinSet pinSet, List<String> further, Packages packages) {

  static Contents of(PinSet pinSet) {
    return new Contents(pinSet, List.of(), Packages.NONE);
  }

  /// @param otherPython whether the person's packages move to another Python
  static Contents of(
      Choice choice,
      Wish wish,
      List<Distribution> installed,
      boolean otherPython,
      Knowledge knowledge) {
    PinSet pins = knowledge.pins().of(choice.build(), choice.target(), choice.gpu());
    List<String> further = new ArrayList<>();
    for (Map.Entry<String, SpecifierSet> bound : wish.bounds().entrySet()) {
      String name = bound.getKey();
      Optional<Pin> pin = pins.pin(name);
      SpecifierSet range = pin.map(Pin::range).orElse(SpecifierSet.ANY).and(bound.getValue());
      SpecifierSet advised = pin.map(Pin::advised).orElse(SpecifierSet.ANY).and(range);
      Optional<Version> newest =
          knowledge
              .companions()
              .newest(name, advised, choice.target())
              .or(() -> knowledge.companions().newest(name, range, choice.target()));
      if (pin.isPresent()) {
        pins = newest.map(pin.get()::at).map(pins::with).orElse(pins);
      } else {
        further.add(newest.map(version -> name + "==" + version).orElse(name + range));
      }
    }
    List<Distribution> others =
        installed.stream().filter(d -> !wish.bounds().containsKey(d.normalizedName())).toList();
    Packages packages =
        new PackageKeeper(knowledge.names()).sort(others, Settled.of(pins, knowledge), otherPython);
    return new Contents(pins, further, packages);
  }

  /// The same as an installer resolved it.
  Contents as(Resolved answer) {
    return new Contents(pinSet, further, packages.as(answer));
  }

  /// What an installer is asked about the person's packages; empty when there are none.
  Optional<Question> question(String python, Knowledge knowledge) {
    if (packages.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> fixed = new LinkedHashMap<>();
    Settled.of(pinSet, knowledge)
        .declared()
        .forEach((name, range) -> fixed.put(name, name + range));
    pinSet.pins().forEach(pin -> fixed.put(pin.name(), pin.name() + "==" + pin.version()));
    fixed.keySet().removeIf(knowledge.names()::contains);
    List<String> lines = new ArrayList<>(fixed.values());
    lines.addAll(further);
    return Optional.of(
        new Question(
            python,
            lines,
            packages.kept(),
            packages.moved().stream().map(Packages.Moved::name).toList()));
  }

  /// All that pip is told, in order.
  List<String> requirements() {
    return Stream.of(
            pinSet.pins().stream().map(Pin::requirement),
            further.stream(),
            packages.kept().stream(),
            packages.moved().stream().map(Packages.Moved::requirement))
        .flatMap(lines -> lines)
        .toList();
  }

  /// The CUDA that pip cannot bring, in words.
  List<String> byHand() {
    return pinSet
        .cuda()
        .map((TestedGpuBuilds.Tested t) -> "CUDA " + t.cuda() + " and cuDNN " + t.cudnn())
        .stream()
        .toList();
  }
}
