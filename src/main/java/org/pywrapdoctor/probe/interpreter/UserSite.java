package org.pywrapdoctor.probe.interpreter;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.platform.PathStyle;

/// The site-packages folder of the user (PEP 370; CPython `Lib/site.py`, `_getuserbase` and
/// `_get_path`).
final class UserSite {
  /// The Store's Python keeps its user folder inside its own package (CPython `PC/python_uwp.cpp`).
  private static final Pattern STORE =
      Pattern.compile("(PythonSoftwareFoundation\\.Python\\.\\d\\.\\d+)_");

  private static final String STORE_PUBLISHER = "_qbz5n2kfra8p0";

  private final Host host;

  UserSite(Host host) {
    this.host = host;
  }

  /// The folder of this user for one runtime; empty when it is switched off.
  Optional<String> folder(PythonRuntime runtime) {
    boolean off = host.variable("PYTHONNOUSERSITE").filter(value -> !value.isEmpty()).isPresent();
    return off || runtime.isSealed() ? Optional.empty() : Optional.of(place(runtime));
  }

  private String place(PythonRuntime runtime) {
    PathStyle paths = host.files().paths();
    Optional<String> base = host.variable("PYTHONUSERBASE").filter(value -> !value.isEmpty());
    MinorVersion version = runtime.version();
    if (host.operatingSystem() == OperatingSystem.WINDOWS) {
      return paths.join(
          base.orElseGet(() -> windowsBase(runtime)), windowsFolder(runtime), "site-packages");
    }
    if (host.operatingSystem() == OperatingSystem.MACOS && isFramework(runtime)) {
      return paths.join(
          base.orElse(paths.join(home(), "Library/Python", version.dotted())),
          "lib/python/site-packages");
    }
    return paths.join(
        base.orElse(paths.join(home(), ".local")), "lib", version.folder(), "site-packages");
  }

  private String windowsBase(PythonRuntime runtime) {
    PathStyle paths = host.files().paths();
    Matcher store = STORE.matcher(runtime.executable() + runtime.folders().prefix());
    return store.find()
        ? paths.join(
            host.variable("LOCALAPPDATA").orElse(paths.join(home(), "AppData\\Local")),
            "Packages",
            store.group(1) + STORE_PUBLISHER,
            "LocalCache\\local-packages")
        : paths.join(host.variable("APPDATA").orElse(home()), "Python");
  }

  /// Since 3.10 the folder of a 32-bit Python has a name of its own.
  private static String windowsFolder(PythonRuntime runtime) {
    MinorVersion version = runtime.version();
    boolean named = runtime.is32Bit() && version.isAtLeast(3, 10);
    return "Python" + version.major() + version.minor() + (named ? "-32" : "");
  }

  private static boolean isFramework(PythonRuntime runtime) {
    return runtime.folders().prefix().contains("Python.framework/Versions/")
        || runtime.folders().prefix().contains("Python3.framework/Versions/");
  }

  private String home() {
    return host.operatingSystem() == OperatingSystem.WINDOWS
        ? host.homeFolder()
        : host.variable("HOME").filter(value -> !value.isEmpty()).orElse(host.homeFolder());
  }
}
