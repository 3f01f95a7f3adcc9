package org.pywrapdoctor.diagnosis.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.snapshot.Distribution;

/// Cures that many causes share.
public final class Cures {

  private Cures() {}

  /// A new environment beside the old one with the same version of TensorFlow and whatever else it
  /// needs.
  public static Cure newEnvironment(TensorFlow tensorFlow) {
    Map<String, String> pins = new LinkedHashMap<>();
    tensorFlow
        .distribution()
        .ifPresent(kept -> pins.put(kept.normalizedName(), "==" + kept.version()));
    return new Cure.NewEnvironment(pins);
  }

  /// The same with further bounds by normalised distribution name.
  public static Cure newEnvironment(TensorFlow tensorFlow, Map<String, String> bounds) {
    Map<String, String> pins = new LinkedHashMap<>();
    tensorFlow
        .distribution()
        .ifPresent(kept -> pins.put(kept.normalizedName(), "==" + kept.version()));
    pins.putAll(bounds);
    return new Cure.NewEnvironment(pins);
  }

  /// Removes distributions and what they left, and installs the same versions again.
  public static Cure reinstall(List<Distribution> distributions, List<String> leftovers) {
    List<String> names = new ArrayList<>();
    List<String> requirements = new ArrayList<>();
    for (Distribution distribution : distributions) {
      names.add(distribution.name());
      requirements.add(exactly(distribution));
    }
    return new Cure.Reinstall(names, requirements, leftovers);
  }

  /// The requirement that is met by this very version alone.
  public static String exactly(Distribution distribution) {
    return distribution.name() + "==" + distribution.version();
  }
}
