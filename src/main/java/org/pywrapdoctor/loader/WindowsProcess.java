package org.pywrapdoctor.loader;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the Windows loader knows of a Python process before it searches.
///
/// @param executable the base python.exe, not the one in a virtual environment: that one only
///     starts the base; empty when a file is looked at without its computer
/// @param localFolder the folder `python.exe.local`, where the computer is set up to heed it;
///     python.exe has a manifest, so it usually is not
/// @param addedFolders the folders given to `os.add_dll_directory`, and those that conda's Python
///     adds by itself
/// @param systemFolder such as `C:\Windows\System32`; empty when it cannot be looked at
/// @param knownLibraries the KnownDLLs of the registry; empty when it cannot be looked at
/// @param pathForModules whether PATH is searched for what extension modules need, as Python did
///     before 3.8
/// @param pathFolders the folders of PATH
public record WindowsProcess(
    Optional<String> executable,
    Optional<String> localFolder,
    List<AddedFolder> addedFolders,
    Optional<String> systemFolder,
    Set<String> knownLibraries,
    boolean pathForModules,
    List<String> pathFolders) {

  /// A folder that was added to the search.
  ///
  /// @param folder the folder
  /// @param by who added it, in words
  public record AddedFolder(String folder, String by) {}

  public WindowsProcess {
    addedFolders = List.copyOf(addedFolders);
    knownLibraries = Set.copyOf(knownLibraries);
    pathFolders = List.copyOf(pathFolders);
  }

  /// A process of which nothing is known, for a file that is looked at on another computer.
  public static WindowsProcess unknown() {
    return new WindowsProcess(
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Set.of(),
        false,
        List.of());
  }

  /// A process of Python 3.8 or later in which nobody changes the search.
  public static WindowsProcess of(
      String executable, String systemFolder, Set<String> knownLibraries) {
    return new WindowsProcess(
        Optional.of(executable),
        Optional.empty(),
        List.of(),
        Optional.of(systemFolder),
        knownLibraries,
        false,
        List.of());
  }

  /// The same process of another program.
  public WindowsProcess withExecutable(String path) {
    return new WindowsProcess(
        Optional.of(path),
        localFolder,
        addedFolders,
        systemFolder,
        knownLibraries,
        pathForModules,
        pathFolders);
  }

  /// The same process with folders added to its search.
  public WindowsProcess withAdded(List<AddedFolder> folders) {
    return new WindowsProcess(
        executable,
        localFolder,
        folders,
        systemFolder,
        knownLibraries,
        pathForModules,
        pathFolders);
  }

  /// The same process with this PATH.
  public WindowsProcess withPath(List<String> folders, boolean forModules) {
    return new WindowsProcess(
        executable, localFolder, addedFolders, systemFolder, knownLibraries, forModules, folders);
  }

  /// The same process with a folder `python.exe.local` that counts.
  public WindowsProcess withLocalFolder(Optional<String> folder) {
    return new WindowsProcess(
        executable,
        folder,
        addedFolders,
        systemFolder,
        knownLibraries,
        pathForModules,
        pathFolders);
  }
}
