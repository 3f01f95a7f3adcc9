package org.pywrapdoctor.probe.interpreter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.Reading;
import org.pywrapdoctor.snapshot.ModulePath.Kind;

/// Finds a module in one folder in the order of Python's own search: a package, an extension
/// module, a source file, compiled code; and a folder without `__init__`, which counts only when
/// nothing else does (CPython `Lib/importlib/_bootstrap_external.py`, `FileFinder`).
final class ModuleFinder {

  /// A file that an import would take.
  record Found(String file, Kind kind) {}

  private final FileView files;
  private final PathStyle paths;
  private final MinorVersion version;
  private final Map<String, Set<String>> folders = new HashMap<>();

  ModuleFinder(FileView files, MinorVersion version) {
    this.files = files;
    this.paths = files.paths();
    this.version = version;
  }

  /// What `folder` holds under the last part of a module's name.
  Optional<Found> find(String folder, String name) {
    Set<String> names = names(folder);
    String inner = paths.join(folder, name);
    boolean isFolder = names.contains(name) && files.isFolder(inner);
    if (isFolder) {
      Optional<Found> init = file(inner, names(inner), "__init__", Kind.PACKAGE);
      if (init.isPresent()) {
        return init;
      }
    }
    Optional<Found> module = file(folder, names, name, Kind.MODULE);
    return isFolder ? module.or(() -> Optional.of(new Found(inner, Kind.NAMESPACE))) : module;
  }

  private Optional<Found> file(String folder, Set<String> names, String name, Kind kind) {
    Predicate<String> isThere =
        candidate -> names.contains(candidate) && files.isFile(paths.join(folder, candidate));
    Optional<Found> extension =
        names.stream()
            .filter(candidate -> isExtension(candidate, name))
            .filter(isThere)
            .findFirst()
            .map(
                candidate ->
                    new Found(
                        paths.join(folder, candidate),
                        kind == Kind.PACKAGE ? Kind.PACKAGE : Kind.EXTENSION));
    return extension.or(
        () ->
            List.of(name + ".py", name + ".pyc").stream()
                .filter(isThere)
                .findFirst()
                .map(candidate -> new Found(paths.join(folder, candidate), kind)));
  }

  /// Whether a file is an extension module of this name for this version: `name.so`,
  /// `name.abi3.so`, `name.cpython-311-x86_64-linux-gnu.so`, `name.cp311-win_amd64.pyd`.
  private boolean isExtension(String file, String name) {
    String suffix = paths == PathStyle.WINDOWS ? ".pyd" : ".so";
    if (!file.startsWith(name + ".") || !file.endsWith(suffix)) {
      return false;
    }
    String tag = file.substring(name.length(), file.length() - suffix.length());
    String digits = version.major() + "" + version.minor();
    return tag.isEmpty()
        || tag.equals(".abi3")
        || tag.matches("\\.(cpython-|cp)" + digits + "(\\D.*)?");
  }

  private Set<String> names(String folder) {
    return folders.computeIfAbsent(folder, key -> Set.copyOf(Reading.names(files, key)));
  }
}
