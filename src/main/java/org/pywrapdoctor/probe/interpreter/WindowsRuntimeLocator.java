package org.pywrapdoctor.probe.interpreter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;

/// How Python finds its standard library on Windows.
final class WindowsRuntimeLocator implements RuntimeLocator {
  private final FileView files;
  private final PathStyle paths = PathStyle.WINDOWS;

  WindowsRuntimeLocator(FileView files) {
    this.files = files;
  }

  @Override
  public RuntimeFolders locate(
      String executable,
      MinorVersion version,
      Optional<PyvenvConfig> config,
      Optional<String> pythonHome) {
    String real = files.realPath(executable).orElse(executable);
    String program =
        config.flatMap(PyvenvConfig::home).or(() -> paths.parent(real)).orElse(executable);
    String prefix =
        pythonHome
            .map(home -> paths.splitList(home).getFirst())
            .orElseGet(() -> prefix(program, version));
    String library = paths.join(prefix, version.isAtLeast(3, 11) ? "Lib" : "lib");
    List<String> path = new ArrayList<>();
    path.add(paths.join(program, version.zip()));
    path.add(paths.join(prefix, "DLLs"));
    path.add(library);
    path.add(program);
    OldVirtualenv.ofLibrary(files, library)
        .ifPresent(
            old ->
                Stream.of("Lib", "DLLs")
                    .map(name -> paths.join(old.originalPrefix(), name))
                    .forEach(path::add));
    boolean found = holds(prefix) || files.isFile(paths.join(program, version.zip()));
    return new RuntimeFolders(prefix, found, "Lib", library, path);
  }

  private String prefix(String program, MinorVersion version) {
    if (files.isFile(paths.join(program, version.zip()))) {
      return program;
    }
    return Stream.iterate(
            Optional.of(program), Optional::isPresent, folder -> folder.flatMap(paths::parent))
        .flatMap(Optional::stream)
        .filter(this::holds)
        .findFirst()
        .orElse(program);
  }

  private boolean holds(String prefix) {
    return Stream.of("os.py", "os.pyc")
        .anyMatch(name -> files.isFile(paths.join(prefix, "Lib", name)));
  }
}
