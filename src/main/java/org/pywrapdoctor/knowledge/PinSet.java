package org.pywrapdoctor.knowledge;

import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.requirement.Version;

/// TensorFlow and its companions in exact versions that work together on one target.
///
/// @param target what they are for
/// @param build the TensorFlow
/// @param pins the lines, TensorFlow first
/// @param withoutWheel companions that TensorFlow asks for in versions that have no wheel there:
///     pip would have to compile them
/// @param cuda the CUDA and cuDNN that must be there besides, which pip cannot install for this
///     build; empty when a GPU was not asked for or the pins bring them
public record PinSet(
    Target target,
    Build build,
    List<Pin> pins,
    List<String> withoutWheel,
    Optional<TestedGpuBuilds.Tested> cuda) {

  /// The version that one distribution (normalised name) is pinned to.
  public Optional<Version> version(String name) {
    return pin(name).map(Pin::version);
  }

  /// The pin of one distribution (normalised name).
  public Optional<Pin> pin(String name) {
    return pins.stream().filter(pin -> pin.name().equals(name)).findFirst();
  }

  /// The same with another pin for a distribution that has one.
  public PinSet with(Pin changed) {
    return new PinSet(
        target,
        build,
        pins.stream().map(pin -> pin.name().equals(changed.name()) ? changed : pin).toList(),
        withoutWheel,
        cuda);
  }
}
