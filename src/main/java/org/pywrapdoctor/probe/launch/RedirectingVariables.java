package org.pywrapdoctor.probe.launch;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.probe.TensorFlowVariables;

/// The variables that change which files an import takes, or which code TensorFlow runs: what is
/// left out to see whether they are the reason. Those that only change what is logged stay.
final class RedirectingVariables {
  private static final List<String> PREFIXES = List.of("LD_", "DYLD_");
  private static final List<String> HARMLESS_PREFIXES = List.of("TF_CPP_");
  private static final List<String> NAMES =
      List.of(
          "PYTHONPATH",
          "PYTHONHOME",
          "PYTHONPLATLIBDIR",
          "PYTHONEXECUTABLE",
          "__PYVENV_LAUNCHER__",
          "PROTOCOL_BUFFERS_PYTHON_IMPLEMENTATION",
          "PROTOCOL_BUFFERS_PYTHON_IMPLEMENTATION_VERSION");

  private RedirectingVariables() {}

  /// The names of those that are set to something, sorted.
  static List<String> among(Map<String, String> environment, OperatingSystem system) {
    return environment.entrySet().stream()
        .filter(variable -> !variable.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .filter(name -> redirects(system == OperatingSystem.WINDOWS ? upper(name) : name))
        .sorted()
        .toList();
  }

  private static String upper(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  private static boolean redirects(String name) {
    return NAMES.contains(name)
        || PREFIXES.stream().anyMatch(name::startsWith)
        || (TensorFlowVariables.contain(name)
            && HARMLESS_PREFIXES.stream().noneMatch(name::startsWith));
  }
}
