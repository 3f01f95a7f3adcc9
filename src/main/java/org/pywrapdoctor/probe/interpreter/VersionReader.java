package org.pywrapdoctor.probe.interpreter;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pywrapdoctor.binary.PeImage;
import org.pywrapdoctor.binary.PeVersion;
import org.pywrapdoctor.platform.FileStatus;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.Reading;

/// Reads the version of a Python from its files.
final class VersionReader {
  private static final Pattern EXECUTABLE_NAME = Pattern.compile("python(\\d\\.\\d{1,3}t?).*");
  private static final Pattern DLL_NAME = Pattern.compile("python\\d{2,3}t?\\.dll");
  private static final Pattern LIBRARY_FOLDER = Pattern.compile("python\\d\\.\\d{1,3}t?");

  private record Searched(String path, FileStatus status) {}

  private final Map<Searched, Optional<String>> searched = new ConcurrentHashMap<>();
  private final FileView files;
  private final PathStyle paths;

  VersionReader(FileView files) {
    this.files = files;
    this.paths = files.paths();
  }

  /// The version that the folders of `program` are named after: from its name, from the library
  /// that it asks for, from its folder, else from what its environment was made for. A program of
  /// another name may lie beside a Python without being one.
  ///
  /// @param executable the name that it is started by
  Optional<MinorVersion> minor(
      String executable, ProgramFile program, Optional<PyvenvConfig> config) {
    Optional<MinorVersion> own = fromName(program.path()).or(program::versionOfLibrary);
    return own.isPresent() || !program.isNamedPython(paths, executable)
        ? own
        : fromSurroundings(program, config);
  }

  private Optional<MinorVersion> fromSurroundings(
      ProgramFile program, Optional<PyvenvConfig> config) {
    return fromDlls(program.path())
        .or(() -> config.flatMap(PyvenvConfig::version).flatMap(MinorVersion::parse))
        .or(() -> fromLibraryFolder(program.path()));
  }

  /// The whole version, such as `3.11.7`, of the installation that `program` belongs to.
  Optional<String> full(ProgramFile program, MinorVersion minor, String prefix) {
    PatchLevel patchLevel = new PatchLevel(files, minor);
    return patchLevel
        .fromHeader(prefix)
        .or(() -> patchLevel.fromBuildDetails(prefix))
        .or(() -> patchLevel.fromCondaMeta(prefix))
        .or(() -> fromResources(program, minor, prefix))
        .or(() -> fromBinaries(program, minor, prefix));
  }

  private Optional<MinorVersion> fromName(String path) {
    Matcher matcher = EXECUTABLE_NAME.matcher(paths.name(path));
    return matcher.matches() ? MinorVersion.parse(matcher.group(1)) : Optional.empty();
  }

  private Optional<MinorVersion> fromDlls(String path) {
    return paths == PathStyle.WINDOWS
        ? paths
            .parent(path)
            .flatMap(
                folder ->
                    Reading.names(files, folder).stream()
                        .filter(name -> DLL_NAME.matcher(name).matches())
                        .findFirst())
            .flatMap(dll -> MinorVersion.parse(dll.charAt(6) + "." + dll.substring(7)))
        : Optional.empty();
  }

  private Optional<MinorVersion> fromLibraryFolder(String path) {
    return paths
        .parent(path)
        .flatMap(paths::parent)
        .map(prefix -> paths.join(prefix, "lib"))
        .flatMap(
            library ->
                Reading.names(files, library).stream()
                    .filter(name -> LIBRARY_FOLDER.matcher(name).matches())
                    .filter(name -> files.isFile(paths.join(library, name, "os.py")))
                    .reduce((first, second) -> second))
        .flatMap(name -> MinorVersion.parse(name.substring("python".length())));
  }

  private Optional<String> fromResources(ProgramFile program, MinorVersion minor, String prefix) {
    String dll = paths.join(prefix, minor.zip().replace(".zip", ".dll"));
    Stream<ProgramFile> candidates =
        files.isFile(dll) ? Stream.of(ProgramFile.read(files, dll), program) : Stream.of(program);
    return candidates
        .flatMap(candidate -> candidate.image().stream())
        .flatMap(image -> image instanceof PeImage pe ? pe.fileVersion().stream() : Stream.empty())
        .filter(version -> version.major() == minor.major() && version.minor() == minor.minor())
        .map(VersionReader::pythonVersion)
        .findFirst();
  }

  /// The third field holds the patch version and the level (CPython `PC/python_ver_rc.h`: micro
  /// times 1000, plus the level times 10, plus the serial).
  private static String pythonVersion(PeVersion version) {
    return version.major() + "." + version.minor() + "." + version.build() / 1000;
  }

  private Optional<String> fromBinaries(ProgramFile program, MinorVersion minor, String prefix) {
    VersionString search = new VersionString(files, minor);
    return Stream.concat(libraries(prefix, minor), Stream.of(program.path()))
        .flatMap(path -> searched(path, search).stream())
        .findFirst();
  }

  /// A whole file is searched once for all the names that lead to it, as long as it stays the same.
  private Optional<String> searched(String path, VersionString search) {
    return files
        .status(path)
        .map(status -> new Searched(path, status))
        .flatMap(key -> searched.computeIfAbsent(key, absent -> search.in(path)));
  }

  private Stream<String> libraries(String prefix, MinorVersion minor) {
    String library = paths.join(prefix, "lib");
    return Reading.names(files, library).stream()
        .filter(name -> name.startsWith("libpython" + minor.dotted()))
        .map(name -> paths.join(library, name))
        .filter(files::isFile);
  }
}
