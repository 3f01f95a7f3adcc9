package org.pywrapdoctor.remedy;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.knowledge.Pin;
import org.pywrapdoctor.knowledge.PinSet;
import org.pywrapdoctor.knowledge.PythonMinor;
import org.pywrapdoctor.requirement.MarkerEnvironment;
import org.pywrapdoctor.requirement.Requirement;
import org.pywrapdoctor.requirement.SpecifierSet;
import org.pywrapdoctor.requirement.Version;

/// What is settled before the person's own packages are looked at.
///
/// @param tensorflow the version of TensorFlow
/// @param versions the exact versions, by normalised name
/// @param declared what TensorFlow itself asks for, by normalised name
/// @param environment the values of markers
/// @param python the Python
record Settled(
    Version tensorflow,
    Map<String, Version> versions,
    Map<String, SpecifierSet> declared,
    MarkerEnvironment environment,
    PythonMinor python) {

  static Settled of(PinSet pins, Knowledge knowledge) {
    MarkerEnvironment environment = pins.target().markers();
    Map<String, Version> versions = new HashMap<>();
    pins.pins().forEach(pin -> versions.put(pin.name(), pin.version()));
    Map<String, SpecifierSet> declared = new HashMap<>();
    Stream.concat(
            knowledge.requirements().of(pins.build().wheel()).stream(), extras(pins, knowledge))
        .filter(requirement -> requirement.appliesTo(environment))
        .forEach(
            requirement -> {
              declared.merge(
                  requirement.normalizedName(), requirement.versions(), SpecifierSet::and);
              requirement
                  .versions()
                  .exact()
                  .ifPresent(
                      version -> versions.putIfAbsent(requirement.normalizedName(), version));
            });
    return new Settled(
        pins.build().version(), versions, declared, environment, pins.target().python());
  }

  private static Stream<Requirement> extras(PinSet pins, Knowledge knowledge) {
    return pins.pins().stream()
        .map(Pin::extras)
        .flatMap(extras -> extras.stream())
        .flatMap(extra -> knowledge.requirements().ofExtra(pins.build().wheel(), extra).stream());
  }
}
