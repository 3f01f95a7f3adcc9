package org.pywrapdoctor.loader;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the Windows loader knows of a Python process before it searches.
///
/// @param executable the base python.exe, not the one in a virtual environment: that one only
///     starts the base; empty when a file is looked at without its computer
/// @param addedFolders the folders given to `os.add_dll_directory`, and those that conda's Python
///     adds by itself
/// @param systemFolder such as `C:\Windows\System32`; empty when it cannot be looked at
/// @param knownLibraries the KnownDLLs of the registry; empty when it cannot be looked at
/// @param pathFolders the folders of PATH, where PATH counts: Python before 3.8, or conda's switch;
///     empty when it does not count
public record WindowsProcess(
    Optional<String> executable,
    List<String> addedFolders,
    Optional<String> systemFolder,
    Set<String> knownLibraries,
    List<String> pathFolders) {

  public WindowsProcess {
    addedFolders = List.copyOf(addedFolders);
    knownLibraries = Set.copyOf(knownLibraries);
    pathFolders = List.copyOf(pathFolders);
  }

  /// A process of which nothing is known, for a file that is looked at on another computer.
  public static WindowsProcess unknown() {
    return new WindowsProcess(Optional.empty(), List.of(), Optional.empty(), Set.of(), List.of());
  }
}
