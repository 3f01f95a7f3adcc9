package org.pywrapdoctor.probe.interpreter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pywrapdoctor.binary.ElfImage;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;

/// How Python finds its standard library on Linux and macOS.
final class PosixRuntimeLocator implements RuntimeLocator {

  /// `sys.platlibdir`; where both are there, one is a link to the other.
  private static final List<String> LIBRARY_FOLDERS = List.of("lib", "lib64");

  /// The prefixes that are usually compiled in.
  private static final List<String> COMPILED_IN = List.of("/usr/local", "/usr");

  private static final List<String> PYTHON_2_FOLDERS = List.of("plat-linux2", "lib-tk", "lib-old");

  private final FileView files;
  private final PathStyle paths = PathStyle.POSIX;

  PosixRuntimeLocator(FileView files) {
    this.files = files;
  }

  @Override
  public RuntimeFolders locate(
      String executable,
      MinorVersion version,
      Optional<PyvenvConfig> config,
      Optional<String> pythonHome) {
    if (pythonHome.isPresent()) {
      List<String> prefixes = paths.splitList(pythonHome.get());
      return folders(prefixes.getFirst(), prefixes.getLast(), "lib", version);
    }
    String start = startFolder(executable, version, config);
    for (String libraryFolder : LIBRARY_FOLDERS) {
      Optional<String> prefix = prefix(start, libraryFolder, version);
      if (prefix.isPresent()) {
        String dynamic = paths.join(libraryFolder, version.folder(), "lib-dynload");
        String execPrefix =
            searchUp(start, folder -> files.isFolder(paths.join(folder, dynamic)))
                .orElse(prefix.get());
        return folders(prefix.get(), execPrefix, libraryFolder, version);
      }
    }
    String guess =
        compiledIn(executable)
            .filter(folder -> holds(folder, "lib", version))
            .findFirst()
            .or(() -> paths.parent(start))
            .orElse(start);
    return folders(guess, guess, "lib", version);
  }

  /// Where the search begins. Since 3.11 the `home` of an environment decides; before, an
  /// environment's link was resolved first, so that only a copied executable found its `home`.
  private String startFolder(
      String executable, MinorVersion version, Optional<PyvenvConfig> config) {
    String real = files.realPath(executable).orElse(executable);
    Optional<PyvenvConfig> counts =
        version.isAtLeast(3, 11)
            ? config
            : version.isAtLeast(3, 3) ? PyvenvConfig.ofExecutable(files, real) : Optional.empty();
    return counts.flatMap(PyvenvConfig::home).or(() -> paths.parent(real)).orElse("/");
  }

  /// Where an executable that was copied elsewhere still finds its library: the prefix that it was
  /// built for. One with a shared `libpython` names the folder of that in its RUNPATH.
  private Stream<String> compiledIn(String executable) {
    String real = files.realPath(executable).orElse(executable);
    Stream<String> ofLibrary =
        ProgramFile.read(files, real).image().stream()
            .flatMap(image -> image instanceof ElfImage elf ? searchPath(elf) : Stream.empty())
            .filter(folder -> folder.startsWith("/"))
            .flatMap(folder -> paths.parent(folder).stream());
    return Stream.concat(ofLibrary, COMPILED_IN.stream());
  }

  private Stream<String> searchPath(ElfImage program) {
    return program.runpath().or(program::rpath).map(paths::splitList).stream()
        .flatMap(List::stream);
  }

  private Optional<String> prefix(String start, String libraryFolder, MinorVersion version) {
    Optional<String> byZip =
        version.isAtLeast(3, 11)
            ? searchUp(
                start, folder -> files.isFile(paths.join(folder, libraryFolder, version.zip())))
            : Optional.empty();
    return byZip.or(() -> searchUp(start, folder -> holds(folder, libraryFolder, version)));
  }

  private boolean holds(String prefix, String libraryFolder, MinorVersion version) {
    String library = paths.join(prefix, libraryFolder, version.folder());
    return Stream.of("os.py", "os.pyc").anyMatch(name -> files.isFile(paths.join(library, name)));
  }

  private Optional<String> searchUp(String start, Predicate<String> isPrefix) {
    return Stream.iterate(
            Optional.of(start), Optional::isPresent, folder -> folder.flatMap(paths::parent))
        .flatMap(Optional::stream)
        .filter(isPrefix)
        .findFirst();
  }

  /// What the `site` module of an old virtualenv adds (virtualenv 16,
  /// `virtual_install_main_packages`).
  private List<String> ofOriginal(String prefix, MinorVersion version) {
    List<String> added = new ArrayList<>();
    String library = paths.join(prefix, "lib", version.folder());
    String library64 = paths.join(prefix, "lib64", version.folder());
    Stream.of(library64).filter(files::isFolder).forEach(added::add);
    added.add(library);
    Stream.of("plat-linux2", "plat-linux")
        .map(name -> paths.join(library, name))
        .filter(files::isFolder)
        .limit(1)
        .forEach(added::add);
    List.copyOf(added).stream()
        .map(folder -> paths.join(folder, "lib-tk"))
        .filter(files::isFolder)
        .forEach(added::add);
    return added;
  }

  private RuntimeFolders folders(
      String prefix, String execPrefix, String libraryFolder, MinorVersion version) {
    String library = paths.join(prefix, libraryFolder, version.folder());
    List<String> path = new ArrayList<>();
    path.add(paths.join(prefix, libraryFolder, version.zip()));
    path.add(library);
    if (version.major() == 2) {
      PYTHON_2_FOLDERS.forEach(name -> path.add(paths.join(library, name)));
    }
    path.add(paths.join(execPrefix, libraryFolder, version.folder(), "lib-dynload"));
    OldVirtualenv.ofLibrary(files, library)
        .ifPresent(old -> path.addAll(ofOriginal(old.originalPrefix(), version)));
    boolean found =
        holds(prefix, libraryFolder, version)
            || files.isFile(paths.join(prefix, libraryFolder, version.zip()));
    return new RuntimeFolders(prefix, found, libraryFolder, library, path);
  }
}
