package org.pywrapdoctor.probe.nativelib;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.host.Registry.View;
import org.pywrapdoctor.loader.WindowsProcess;
import org.pywrapdoctor.loader.WindowsProcess.AddedFolder;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.snapshot.Interpreter;

/// What a Windows computer and a Python on it decide about the search for libraries.
final class WindowsSetup {

  private static final PathStyle PATHS = PathStyle.WINDOWS;
  private static final int FIRST_WITHOUT_PATH = 8;
  private static final int FIRST_WITHOUT_CONDA_SWITCH = 11;
  private static final String KNOWN =
      "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\KnownDLLs";
  private static final String OPTIONS =
      "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Image File Execution Options";

  /// What the patch of conda's Python adds, in its order (python-feedstock).
  private static final List<String> CONDA_FOLDERS =
      List.of("Library\\mingw-w64\\bin", "Library\\usr\\bin", "Library\\bin", "Scripts", "bin");

  private final Host host;
  private final Interpreter interpreter;
  private final FileView files;

  WindowsSetup(Host host, Interpreter interpreter) {
    this.host = host;
    this.interpreter = interpreter;
    this.files = host.files();
  }

  /// The process of this Python; `sitePackages` are the folders whose `.pth` files it runs.
  WindowsProcess process(List<String> sitePackages) {
    String executable = interpreter.base().orElse(interpreter.path());
    boolean old = minor().filter(minor -> minor < FIRST_WITHOUT_PATH).isPresent();
    return new WindowsProcess(
        Optional.of(executable),
        localFolder(executable),
        Stream.of(
                condaFolders(executable),
                new AddedByPth(files, interpreter).in(sitePackages),
                new AddedByPackages(files).in(sitePackages),
                condaSwitch())
            .flatMap(List::stream)
            .toList(),
        systemFolder(),
        knownLibraries(),
        old,
        pathFolders());
  }

  /// 32-bit programs on a 64-bit Windows get another folder under the name of the system's.
  private Optional<String> systemFolder() {
    boolean narrow =
        interpreter.architecture().equals(Optional.of(Architecture.X86))
            && host.hardware().architecture() != Architecture.X86;
    return host.variable("SystemRoot")
        .map(root -> PATHS.join(root, narrow ? "SysWOW64" : "System32"));
  }

  private Set<String> knownLibraries() {
    return host.registry().values(KNOWN, View.BITS_64).values().stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".dll"))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// python.exe has a manifest, so such a folder counts only where the computer is set up so.
  private Optional<String> localFolder(String executable) {
    boolean heeded =
        host.registry()
            .value(OPTIONS, "DevOverrideEnable", View.BITS_64)
            .filter(value -> !value.equals("0"))
            .isPresent();
    return Optional.of(executable + ".local").filter(folder -> heeded && files.isFolder(folder));
  }

  private List<AddedFolder> condaFolders(String executable) {
    Optional<String> home = PATHS.parent(executable);
    return home.filter(folder -> files.isFolder(PATHS.join(folder, "conda-meta"))).stream()
        .flatMap(folder -> CONDA_FOLDERS.stream().map(name -> PATHS.join(folder, name)))
        .map(folder -> new AddedFolder(folder, "conda's Python"))
        .toList();
  }

  /// `CONDA_DLL_SEARCH_MODIFICATION_ENABLE=1` puts PATH in; Python 3.11 no longer heeds it.
  private List<AddedFolder> condaSwitch() {
    String variable = "CONDA_DLL_SEARCH_MODIFICATION_ENABLE";
    boolean counts =
        interpreter.kind().equals("conda")
            && minor().filter(minor -> minor < FIRST_WITHOUT_CONDA_SWITCH).isPresent()
            && host.variable(variable).equals(Optional.of("1"));
    return counts
        ? pathFolders().stream()
            .map(folder -> new AddedFolder(folder, variable + " from PATH"))
            .toList()
        : List.of();
  }

  private Optional<Integer> minor() {
    return interpreter
        .minorVersion()
        .filter(version -> version.matches("3\\.\\d{1,3}"))
        .map(version -> Integer.valueOf(version.substring(2)));
  }

  private List<String> pathFolders() {
    return host.variable("PATH").map(PATHS::splitList).orElse(List.of()).stream()
        .map(folder -> folder.replace("\"", ""))
        .filter(PATHS::isAbsolute)
        .distinct()
        .toList();
  }
}
