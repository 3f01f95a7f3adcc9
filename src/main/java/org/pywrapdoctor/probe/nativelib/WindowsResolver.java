package org.pywrapdoctor.probe.nativelib;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.loader.Opening;
import org.pywrapdoctor.loader.WindowsLoader;
import org.pywrapdoctor.loader.WindowsProcess;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.Seen;

/// Windows. No variable redirects the search of CPython 3.8 and later.
record WindowsResolver(Host host, Interpreter interpreter) implements Resolver {

  private static final int FIRST_WITHOUT_PATH = 8;

  @Override
  public Seen<Resolved> resolve(List<Opening> openings) {
    WindowsProcess process =
        new WindowsProcess(
            Optional.of(interpreter.base().orElse(interpreter.path())),
            condaFolders(),
            host.variable("SystemRoot").map(root -> PathStyle.WINDOWS.join(root, "System32")),
            Set.of(),
            pathFolders());
    return Seen.known(
        new Resolved(new WindowsLoader(host.files()).resolve(process, openings), List.of()));
  }

  /// The folders that conda's Python adds by itself, in the order of its patch.
  private List<String> condaFolders() {
    return interpreter.kind().equals("conda")
        ? Stream.of(
                "Library\\mingw-w64\\bin", "Library\\usr\\bin", "Library\\bin", "Scripts", "bin")
            .map(folder -> PathStyle.WINDOWS.join(interpreter.prefix(), folder))
            .toList()
        : List.of();
  }

  private List<String> pathFolders() {
    boolean counts =
        interpreter
            .minorVersion()
            .filter(version -> version.matches("3\\.\\d{1,3}"))
            .map(version -> Integer.parseInt(version.substring(2)) < FIRST_WITHOUT_PATH)
            .orElse(false);
    return counts
        ? host.variable("PATH").map(PathStyle.WINDOWS::splitList).orElse(List.of()).stream()
            .filter(PathStyle.WINDOWS::isAbsolute)
            .toList()
        : List.of();
  }
}
