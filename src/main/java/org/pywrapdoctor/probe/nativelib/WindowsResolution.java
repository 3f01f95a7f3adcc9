package org.pywrapdoctor.probe.nativelib;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.loader.Opening;
import org.pywrapdoctor.loader.WindowsLoader;
import org.pywrapdoctor.loader.WindowsProcess;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.NativeLibraries;
import org.pywrapdoctor.snapshot.Seen;

/// The search as Windows makes it for CPython.
final class WindowsResolution {
  /// The first CPython that no longer searches PATH for what a module needs (its release notes,
  /// 3.8).
  private static final int MINOR_WITHOUT_PATH = 8;

  /// The folders that conda's Python adds by itself (its feedstock's patch of `dynload_win.c`).
  private static final List<String> CONDA_FOLDERS =
      List.of("Library\\mingw-w64\\bin", "Library\\usr\\bin", "Library\\bin", "Scripts", "bin");

  /// All KnownDLLs lie in System32, which is searched anyway.
  private static final Set<String> NO_LIST_OF_KNOWN_LIBRARIES = Set.of();

  private final Host host;

  WindowsResolution(Host host) {
    this.host = host;
  }

  Seen<NativeLibraries> of(Interpreter interpreter, List<String> roots) {
    WindowsProcess process =
        new WindowsProcess(
            Optional.of(interpreter.base().orElse(interpreter.path())),
            addedFolders(interpreter),
            host.variable("SystemRoot").map(root -> PathStyle.WINDOWS.join(root, "System32")),
            NO_LIST_OF_KNOWN_LIBRARIES,
            pathFolders(interpreter));
    List<Opening> openings = roots.stream().map(Opening::module).toList();
    return Seen.known(
        new NativeLibraries(
            roots,
            new Libraries(host.files())
                .of(new WindowsLoader(host.files()).resolve(process, openings).libraries()),
            List.of()));
  }

  private static List<String> addedFolders(Interpreter interpreter) {
    return interpreter.kind().equals("conda")
        ? CONDA_FOLDERS.stream()
            .map(folder -> PathStyle.WINDOWS.join(interpreter.prefix(), folder))
            .toList()
        : List.of();
  }

  private List<String> pathFolders(Interpreter interpreter) {
    boolean counts =
        interpreter
            .minorVersion()
            .filter(version -> version.startsWith("3."))
            .map(version -> Integer.parseInt(version.substring(2)) < MINOR_WITHOUT_PATH)
            .orElse(false);
    return counts
        ? host.variable("PATH").map(PathStyle.WINDOWS::splitList).orElse(List.of())
        : List.of();
  }
}
