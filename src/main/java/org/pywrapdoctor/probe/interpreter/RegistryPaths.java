package org.pywrapdoctor.probe.interpreter;

import java.util.List;
import java.util.stream.Stream;
import org.pywrapdoctor.host.Registry;
import org.pywrapdoctor.host.Registry.View;
import org.pywrapdoctor.platform.PathStyle;

/// The folders that installers add to `sys.path` through the Windows registry: the default value of
/// each key below `PythonPath`.
final class RegistryPaths {
  private final Registry registry;

  RegistryPaths(Registry registry) {
    this.registry = registry;
  }

  /// What is registered for a runtime's version, the user's first.
  List<String> of(PythonRuntime runtime) {
    View view = runtime.is32Bit() ? View.BITS_32 : View.BITS_64;
    boolean named = runtime.is32Bit() && runtime.version().isAtLeast(3, 5);
    String tag = runtime.version().dotted() + (named ? "-32" : "");
    return Stream.of("HKCU", "HKLM")
        .map(root -> root + "\\Software\\Python\\PythonCore\\" + tag + "\\PythonPath")
        .flatMap(key -> registry.keys(key, view).stream().map(name -> key + "\\" + name))
        .flatMap(key -> registry.value(key, "", view).stream())
        .flatMap(value -> PathStyle.WINDOWS.splitList(value).stream())
        .filter(folder -> !folder.isEmpty())
        .toList();
  }
}
