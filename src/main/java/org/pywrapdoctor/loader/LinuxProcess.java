package org.pywrapdoctor.loader;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the Linux loader knows of a process before it searches.
///
/// @param executable the Python executable
/// @param workingFolder where the process is started
/// @param variables its environment variables
/// @param processorFlags the processor's features, as `/proc/cpuinfo` names them
public record LinuxProcess(
    String executable,
    String workingFolder,
    Map<String, String> variables,
    Set<String> processorFlags) {

  public LinuxProcess {
    variables = Map.copyOf(variables);
    processorFlags = Set.copyOf(processorFlags);
  }

  /// The same process, started without the variables that change where libraries come from.
  public LinuxProcess withoutLoaderVariables() {
    Map<String, String> others = new HashMap<>(variables);
    others.remove("LD_LIBRARY_PATH");
    others.remove("LD_PRELOAD");
    return new LinuxProcess(executable, workingFolder, others, processorFlags);
  }

  /// A variable of the loader; an empty one counts as not set.
  Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
  }
}
