package org.pywrapdoctor.loader;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.pywrapdoctor.platform.Architecture;

/// What the macOS loader knows of a Python process before it searches.
///
/// @param executable the Python executable; empty when a file is looked at without its computer
/// @param architecture the processor that the process runs for (Rosetta: x86_64 on Apple silicon)
/// @param workingFolder where the process is started
/// @param variables its environment variables
public record MacProcess(
    Optional<String> executable,
    Architecture architecture,
    String workingFolder,
    Map<String, String> variables) {

  public MacProcess {
    variables = Map.copyOf(variables);
  }

  /// The same process, started without the variables that change where libraries come from.
  public MacProcess withoutLoaderVariables() {
    Map<String, String> others = new HashMap<>(variables);
    others.keySet().removeIf(name -> name.startsWith("DYLD_"));
    return new MacProcess(executable, architecture, workingFolder, others);
  }
}
