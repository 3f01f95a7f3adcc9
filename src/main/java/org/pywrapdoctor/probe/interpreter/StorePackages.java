package org.pywrapdoctor.probe.interpreter;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.host.Registry.View;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.PathStyle;

/// The Pythons of the Microsoft Store. What lies in the person's folder `WindowsApps` are names
/// that Windows alone can follow ("app execution aliases"); the package itself is in the registry,
/// and its full name tells version and architecture.
final class StorePackages {
  private static final String REPOSITORY =
      "HKCU\\Software\\Classes\\Local Settings\\Software\\Microsoft\\Windows\\CurrentVersion"
          + "\\AppModel\\Repository\\Packages";

  private static final Pattern ALIAS =
      Pattern.compile(
          ".*\\\\Microsoft\\\\WindowsApps\\\\"
              + "(?:PythonSoftwareFoundation\\.Python\\.(\\d\\.\\d+)_[a-z0-9]+\\\\)?"
              + "python(\\d(?:\\.\\d+)?)?\\.exe",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FULL_NAME =
      Pattern.compile(
          "PythonSoftwareFoundation\\.Python\\.(\\d\\.\\d+)_\\d+\\.\\d+\\.(\\d+)\\.\\d+_(\\w+)__\\w+",
          Pattern.CASE_INSENSITIVE);

  /// One package.
  ///
  /// @param version such as `3.11.9`
  /// @param architecture that its name tells
  /// @param root its folder
  record StorePackage(String version, Optional<Architecture> architecture, String root) {
    /// Its Python, as far as it may be looked at.
    String program() {
      return PathStyle.WINDOWS.join(root, "python.exe");
    }

    MinorVersion minor() {
      return MinorVersion.parse(version).orElseThrow();
    }
  }

  private final Host host;

  StorePackages(Host host) {
    this.host = host;
  }

  /// The package that a name in `WindowsApps` starts; empty when it is no such name or nothing is
  /// installed.
  Optional<StorePackage> of(String alias) {
    Matcher matcher = ALIAS.matcher(alias);
    if (host.files().paths() != PathStyle.WINDOWS || !matcher.matches()) {
      return Optional.empty();
    }
    String wanted =
        Stream.of(matcher.group(1), matcher.group(2))
            .filter(version -> version != null && version.contains("."))
            .findFirst()
            .orElse("");
    return host.registry().keys(REPOSITORY, View.BITS_64).stream()
        .flatMap(name -> installed(name).stream())
        .filter(found -> wanted.isEmpty() || found.minor().dotted().equals(wanted))
        .max(
            Comparator.comparing((StorePackage found) -> found.minor().major())
                .thenComparing(found -> found.minor().minor()));
  }

  /// CPython's `PC/layout` writes the patch version times 256, plus 240 for a final release, into
  /// the third field of the package's version.
  private Optional<StorePackage> installed(String fullName) {
    Matcher matcher = FULL_NAME.matcher(fullName);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String version = matcher.group(1) + "." + (Integer.parseInt(matcher.group(2)) >> 8);
    return host.registry()
        .value(REPOSITORY + "\\" + fullName, "PackageRootFolder", View.BITS_64)
        .map(root -> new StorePackage(version, architecture(matcher.group(3)), root));
  }

  private static Optional<Architecture> architecture(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "x64" -> Optional.of(Architecture.X86_64);
      case "x86" -> Optional.of(Architecture.X86);
      case "arm64" -> Optional.of(Architecture.ARM64);
      default -> Optional.empty();
    };
  }
}
