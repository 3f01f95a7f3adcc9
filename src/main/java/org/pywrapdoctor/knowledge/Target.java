package org.pywrapdoctor.knowledge;

import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.requirement.MarkerEnvironment;
import org.pywrapdoctor.requirement.Version;

/// What a wheel must fit: the system, the architecture that Python is built for, and its minor
/// version.
public record Target(OperatingSystem system, Architecture architecture, PythonMinor python) {

  /// The values of environment markers there.
  public MarkerEnvironment markers() {
    return MarkerEnvironment.of(system, architecture, Version.of(python.toString()));
  }

  /// The same system with another Python.
  public Target withPython(PythonMinor other) {
    return new Target(system, architecture, other);
  }

  /// In words for a person.
  @Override
  public String toString() {
    return "Python " + python + " on " + PlatformKey.describe(system, architecture);
  }
}
