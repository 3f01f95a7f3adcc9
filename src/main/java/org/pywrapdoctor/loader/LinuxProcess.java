package org.pywrapdoctor.loader;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What the Linux loader knows of a process before it searches.
///
/// @param executable the Python executable
/// @param workingFolder where the process is started
/// @param variables its environment variables
/// @param processorLevel the level of an x86-64 processor, 1 to 4, that glibc chooses subfolders by
///     (x86-64 psABI: 2 has SSE 4.2, 3 has AVX2 and FMA, 4 has AVX-512); 1 for any other processor
public record LinuxProcess(
    String executable, String workingFolder, Map<String, String> variables, int processorLevel) {

  public LinuxProcess {
    variables = Map.copyOf(variables);
  }

  /// The same process, started without the variables that change where libraries come from.
  public LinuxProcess withoutLoaderVariables() {
    Map<String, String> others = new HashMap<>(variables);
    others.remove("LD_LIBRARY_PATH");
    others.remove("LD_PRELOAD");
    return new LinuxProcess(executable, workingFolder, others, processorLevel);
  }

  /// A variable of the loader; an empty one counts as not set.
  Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
  }
}
