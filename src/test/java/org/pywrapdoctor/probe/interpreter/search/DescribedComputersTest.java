package org.pywrapdoctor.probe.interpreter.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.host.Registry;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.MemoryFiles;
import org.pywrapdoctor.probe.TestHost;
import org.pywrapdoctor.snapshot.Interpreter;

/// The finder on computers that are described by their files and their registry: Windows with every
/// installer, and a Mac.
class DescribedComputersTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String HOME = "C:\\Users\\ada";
  private static final String LOCAL = HOME + "\\AppData\\Local";
  private static final String ROAMING = HOME + "\\AppData\\Roaming";
  private static final String STORE =
      "PythonSoftwareFoundation.Python.3.11_3.11.2544.0_x64__qbz5n2kfra8p0";
  private static final String REPOSITORY =
      "HKCU\\Software\\Classes\\Local Settings\\Software\\Microsoft\\Windows\\CurrentVersion"
          + "\\AppModel\\Repository\\Packages\\";

  private final MemoryFiles files = new MemoryFiles(PathStyle.WINDOWS);
  private final Described registry = new Described();

  /// A registry of its own for each view.
  private static final class Described implements Registry {
    private final Map<View, Map<String, Map<String, String>>> keys =
        Map.of(View.BITS_64, new TreeMap<>(), View.BITS_32, new TreeMap<>());

    Described set(View view, String key, String name, String value) {
      keys.get(view).computeIfAbsent(key, _ -> new TreeMap<>()).put(name, value);
      return this;
    }

    @Override
    public List<String> keys(String path, View view) {
      TreeSet<String> names = new TreeSet<>();
      keys.get(view).keySet().stream()
          .filter(key -> key.startsWith(path + "\\"))
          .forEach(key -> names.add(key.substring(path.length() + 1).split("\\\\")[0]));
      return List.copyOf(names);
    }

    @Override
    public Optional<String> value(String path, String name, View view) {
      return Optional.ofNullable(keys.get(view).getOrDefault(path, Map.of()).get(name));
    }
  }

  @Test
  void windowsWithEveryInstaller() {
    installation("C:\\Dev\\Py310", "310");
    installation("C:\\Old\\Py39-32", "39");
    registry
        .set(
            Registry.View.BITS_64,
            "HKCU\\Software\\Python\\PythonCore\\3.10\\InstallPath",
            "ExecutablePath",
            "C:\\Dev\\Py310\\python.exe")
        .set(
            Registry.View.BITS_32,
            "HKLM\\Software\\Python\\PythonCore\\3.9-32\\InstallPath",
            "",
            "C:\\Old\\Py39-32\\")
        .set(
            Registry.View.BITS_64,
            "HKCU\\Software\\Python\\PyLauncher\\Defaults\\InstallPath",
            "",
            "C:\\Nothing\\");
    installation(LOCAL + "\\Programs\\Python\\Python312", "312");
    installation(LOCAL + "\\Python\\pythoncore-3.14-64", "314");
    installation(HOME + "\\WinPython\\WPy64-31180\\python-3.11.8.amd64", "311");
    installation(HOME + "\\scoop\\apps\\python\\current", "312");
    installation(HOME + "\\.pyenv\\pyenv-win\\versions\\3.8.10", "38");
    installation(ROAMING + "\\uv\\python\\cpython-3.12.4-windows-x86_64-none", "312");
    environment(LOCAL + "\\pypoetry\\Cache\\virtualenvs\\flowers-Ab3dEf9h-py3.12");
    environment(HOME + "\\pipx\\venvs\\black");
    environment(HOME + "\\Envs\\roses");
    environment(HOME + "\\Documents\\thesis\\.venv");
    assertThat(find())
        .extracting(Interpreter::path, Interpreter::kind, one -> one.manager().orElse(""))
        .containsExactlyInAnyOrder(
            tuple("C:\\Dev\\Py310\\python.exe", "python.org", ""),
            tuple("C:\\Old\\Py39-32\\python.exe", "python.org", ""),
            tuple(LOCAL + "\\Programs\\Python\\Python312\\python.exe", "python.org", ""),
            tuple(LOCAL + "\\Python\\pythoncore-3.14-64\\python.exe", "pymanager", ""),
            tuple(
                HOME + "\\WinPython\\WPy64-31180\\python-3.11.8.amd64\\python.exe",
                "winpython",
                ""),
            tuple(HOME + "\\scoop\\apps\\python\\current\\python.exe", "scoop", "scoop"),
            tuple(HOME + "\\.pyenv\\pyenv-win\\versions\\3.8.10\\python.exe", "pyenv", "pyenv"),
            tuple(
                ROAMING + "\\uv\\python\\cpython-3.12.4-windows-x86_64-none\\python.exe",
                "uv",
                "uv"),
            tuple(
                LOCAL
                    + "\\pypoetry\\Cache\\virtualenvs\\flowers-Ab3dEf9h-py3.12\\Scripts\\python.exe",
                "venv",
                "poetry"),
            tuple(HOME + "\\pipx\\venvs\\black\\Scripts\\python.exe", "venv", "pipx"),
            tuple(HOME + "\\Envs\\roses\\Scripts\\python.exe", "venv", "virtualenvwrapper"),
            tuple(HOME + "\\Documents\\thesis\\.venv\\Scripts\\python.exe", "venv", ""));
  }

  @Test
  void theStoresPythonIsKnownByItsPackage() {
    String aliases = LOCAL + "\\Microsoft\\WindowsApps";
    String folder = aliases + "\\PythonSoftwareFoundation.Python.3.11_qbz5n2kfra8p0";
    files
        .file(folder + "\\python.exe", "")
        .file(folder + "\\python3.11.exe", "")
        .file(aliases + "\\python.exe", "");
    registry.set(
        Registry.View.BITS_64,
        REPOSITORY + STORE,
        "PackageRootFolder",
        "C:\\Program Files\\WindowsApps\\" + STORE);
    List<Interpreter> found = find("PATH", aliases);
    assertThat(found).hasSize(1);
    Interpreter python = found.getFirst();
    assertThat(python.kind()).isEqualTo("store");
    assertThat(python.version()).contains("3.11.9");
    assertThat(python.architecture()).contains(Architecture.X86_64);
    assertThat(python.broken()).isEmpty();
    assertThat(python.suggested()).contains("It is what python on PATH is.");
  }

  @Test
  void theStoresNameIsNoPythonAsLongAsNothingIsInstalled() {
    String aliases = LOCAL + "\\Microsoft\\WindowsApps";
    files.file(aliases + "\\python.exe", "").file(aliases + "\\python3.exe", "");
    assertThat(find("PATH", aliases)).isEmpty();
  }

  @Test
  void condaOnWindowsBySettingsAndNested() {
    conda("C:\\ProgramData\\miniconda3", "3.12.4");
    conda("C:\\ProgramData\\miniconda3\\envs\\tf", "3.10.14");
    registry.set(
        Registry.View.BITS_64,
        "HKLM\\Software\\Python\\ContinuumAnalytics\\Miniconda3\\InstallPath",
        "ExecutablePath",
        "c:\\programdata\\MINICONDA3\\python.exe");
    conda("D:\\envs\\deep", "3.11.9");
    conda("D:\\elsewhere\\listed", "3.9.19");
    files
        .file(HOME + "\\.condarc", "channels: [defaults]\nenvs_dirs: ['D:\\envs'] # mine\n")
        .file(HOME + "\\.conda\\environments.txt", "D:\\elsewhere\\listed\r\n");
    assertThat(find())
        .extracting(Interpreter::path, one -> one.version().orElse(""))
        .containsExactlyInAnyOrder(
            tuple("C:\\ProgramData\\miniconda3\\python.exe", "3.12.4"),
            tuple("C:\\ProgramData\\miniconda3\\envs\\tf\\python.exe", "3.10.14"),
            tuple("D:\\envs\\deep\\python.exe", "3.11.9"),
            tuple("D:\\elsewhere\\listed\\python.exe", "3.9.19"));
  }

  @Test
  void theShimsOfPyenvOnWindowsLeadToTheVersion() {
    String root = HOME + "\\.pyenv\\pyenv-win";
    installation(root + "\\versions\\3.11.7", "311");
    installation(root + "\\versions\\3.8.10", "38");
    files
        .file(root + "\\shims\\python.bat", "@echo off\r\n")
        .file(root + "\\version", "3.11.7\r\n");
    List<Interpreter> found = find("PATH", root + "\\shims;" + root + "\\bin");
    assertThat(found.getFirst().path()).isEqualTo(root + "\\versions\\3.11.7\\python.exe");
    assertThat(found.getFirst().suggested())
        .contains(
            "It is what python on PATH is, by the pyenv shim " + root + "\\shims\\python.bat.");
    assertThat(found).hasSize(2);
  }

  @Test
  void theOwnerOfALauncherIsReadFromItsEnd() {
    installation("C:\\Tools\\Py311", "311");
    files.file(
        "C:\\bin\\jupyter.exe",
        "MZ" + "x".repeat(5000) + "#!\"C:\\Tools\\Py311\\python.exe\"\r\nPK\u0003\u0004rest");
    List<Interpreter> found = find("PATH", "C:\\bin");
    assertThat(found).extracting(Interpreter::path).containsExactly("C:\\Tools\\Py311\\python.exe");
    assertThat(found.getFirst().suggested()).contains("The command jupyter runs it.");
  }

  @Test
  void linuxDistributionsInsideWindowsAreNamed() {
    String key = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Lxss\\";
    registry
        .set(Registry.View.BITS_64, key + "{1}", "DistributionName", "Ubuntu-22.04")
        .set(Registry.View.BITS_64, key + "{2}", "DistributionName", "docker-desktop-data");
    assertThat(search(windows()).wsl()).containsExactly("Ubuntu-22.04");
  }

  @Test
  void anotherPersonsHomeIsSearchedWhenAsked() {
    String theirs = "C:\\Users\\eve";
    installation(theirs + "\\AppData\\Local\\Programs\\Python\\Python311", "311");
    conda(theirs + "\\miniconda3\\envs\\tf", "3.10.14");
    environment(theirs + "\\code\\.venv");
    assertThat(find()).isEmpty();
    FoundInterpreters found =
        new InterpreterFinder(windows(), Knowledge.shipped(), LIMIT, LIMIT)
            .find(
                new SearchOrder(HOME + "\\project", List.of(theirs), true, Optional.empty()),
                _ -> {});
    assertThat(found.interpreters()).hasSize(3);
  }

  @Test
  void aMac() {
    MemoryFiles mac = new MemoryFiles(PathStyle.POSIX);
    TestHost host =
        new TestHost(
            OperatingSystem.MACOS,
            mac,
            Map.of("PATH", "/opt/homebrew/bin:/usr/bin"),
            "/Users/ada",
            "/Users/ada/project",
            Registry.none());
    posix(mac, "/Library/Frameworks/Python.framework/Versions/3.12", "3.12");
    posix(mac, "/opt/homebrew/opt/python@3.11", "3.11");
    posix(mac, "/Library/Developer/CommandLineTools/usr", "3.9");
    posix(mac, "/Applications/Xcode.app/Contents/Developer/usr", "3.9");
    posix(mac, "/Users/ada/Library/Caches/pypoetry/virtualenvs/a-Ab3dEf9h-py3.12", "3.12");
    posix(mac, "/opt/homebrew/Caskroom/miniforge/base", "3.10");
    mac.file("/opt/homebrew/Caskroom/miniforge/base/conda-meta/history", "");
    assertThat(search(host).interpreters())
        .extracting(Interpreter::path, Interpreter::kind)
        .containsExactlyInAnyOrder(
            tuple(
                "/Library/Frameworks/Python.framework/Versions/3.12/bin/python3.12", "python.org"),
            tuple("/opt/homebrew/opt/python@3.11/bin/python3.11", "homebrew"),
            tuple("/Library/Developer/CommandLineTools/usr/bin/python3.9", "xcode"),
            tuple("/Applications/Xcode.app/Contents/Developer/usr/bin/python3.9", "xcode"),
            tuple(
                "/Users/ada/Library/Caches/pypoetry/virtualenvs/a-Ab3dEf9h-py3.12/bin/python3.12",
                "other"),
            tuple("/opt/homebrew/Caskroom/miniforge/base/bin/python3.10", "conda"));
  }

  private static void posix(MemoryFiles mac, String prefix, String minor) {
    mac.file(prefix + "/bin/python" + minor, "#!")
        .file(prefix + "/lib/python" + minor + "/os.py", "");
  }

  private void installation(String folder, String digits) {
    files
        .file(folder + "\\python.exe", "MZ")
        .file(folder + "\\python" + digits + ".dll", "MZ")
        .file(folder + "\\Lib\\os.py", "");
  }

  private void environment(String folder) {
    files
        .file(folder + "\\Scripts\\python.exe", "MZ")
        .file(folder + "\\pyvenv.cfg", "home = C:\\Dev\\Py310\nversion = 3.10.1\n");
  }

  private void conda(String folder, String version) {
    String digits = version.substring(0, version.lastIndexOf('.')).replace(".", "");
    installation(folder, digits);
    files
        .file(folder + "\\conda-meta\\history", "# cmd: C:\\x\\Scripts\\conda-script.py create\n")
        .file(folder + "\\conda-meta\\python-" + version + "-h0_0.json", "{}");
  }

  private TestHost windows() {
    return TestHost.windows(files)
        .with(
            Map.of(
                "LOCALAPPDATA", LOCAL,
                "APPDATA", ROAMING,
                "ProgramData", "C:\\ProgramData",
                "SystemDrive", "C:",
                "USERPROFILE", HOME))
        .with(registry);
  }

  private List<Interpreter> find() {
    return search(windows()).interpreters();
  }

  private List<Interpreter> find(String variable, String value) {
    return search(windows().with(variable, value)).interpreters();
  }

  private static FoundInterpreters search(TestHost host) {
    return new InterpreterFinder(host, Knowledge.shipped(), LIMIT, LIMIT)
        .find(SearchOrder.everywhere(host.workingFolder()), _ -> {});
  }
}
