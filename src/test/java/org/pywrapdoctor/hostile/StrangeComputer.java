package org.pywrapdoctor.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.pywrapdoctor.binary.Mutator;
import org.pywrapdoctor.host.FakeHost;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.host.Registry;
import org.pywrapdoctor.platform.ByteSource;
import org.pywrapdoctor.platform.FileStatus;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.MemoryFiles;

/// A computer with every kind of file that the doctor reads, each small; what is in them can be
/// spoiled and mended.
///
/// @param system what runs there
/// @param python the one that is examined
/// @param contents the texts of all files and values of the registry, by path and key
/// @param files the files as they are now
/// @param registered the values of the registry as they are now
/// @param opened which files and keys were read
record StrangeComputer(
    OperatingSystem system,
    String python,
    Map<String, String> contents,
    MemoryFiles files,
    Map<String, String> registered,
    Set<String> opened) {
  private static final String ELF = "\u007fELF\u0002\u0001\u0001" + "\0".repeat(9) + "\u0003\0>\0";
  private static final String HOME = "/home/ada";
  private static final String WINDOWS_HOME = "C:\\Users\\ada";

  /// A virtual environment on Linux, with the settings of every tool around it.
  static StrangeComputer linux() {
    Map<String, String> files = new TreeMap<>();
    String site = HOME + "/project/.venv/lib/python3.11/site-packages/";
    files.put(HOME + "/project/.venv/bin/python", ELF);
    files.put(
        HOME + "/project/.venv/pyvenv.cfg",
        "home = /usr/bin\nversion = 3.11.7\ninclude-system-site-packages = true\n");
    files.put("/usr/bin/python3.11", ELF);
    files.put("/usr/lib/python3.11/os.py", "");
    files.put(site + "stray.pth", "/opt/more\nimport os\n");
    files.put(site + "tensorflow/__init__.py", "");
    files.put(site + "tensorflow/python/_pywrap_tensorflow_internal.so", ELF);
    distribution(files, site, "tensorflow", "2.15.1", "Requires-Dist: numpy (<2.0.0,>=1.23.5)");
    distribution(files, site, "numpy", "2.1.3", "Requires-Python: >=3.10");
    distribution(files, site, "keras", "2.15.0", "Requires-Dist: absl-py ; extra == 'x'");
    tools(files);
    return of(OperatingSystem.LINUX, HOME + "/project/.venv/bin/python", files);
  }

  /// A conda environment on the same.
  static StrangeComputer conda() {
    return of(OperatingSystem.LINUX, HOME + "/miniconda3/bin/python", linux().contents);
  }

  /// Windows, with Pythons that are registered.
  static StrangeComputer windows() {
    Map<String, String> files = new TreeMap<>();
    String python = WINDOWS_HOME + "\\py311\\";
    String site = python + "Lib\\site-packages\\";
    files.put(python + "python.exe", program());
    files.put(python + "python311.dll", program());
    files.put(python + "Lib\\os.py", "");
    files.put(python + "python311._pth", "python311.zip\n.\nimport site\n");
    files.put(site + "tensorflow\\__init__.py", "");
    files.put(site + "tensorflow\\python\\_pywrap_tensorflow_internal.pyd", program());
    distribution(files, site, "tensorflow_intel", "2.15.1", "Requires-Dist: numpy<2.0.0");
    files.put(
        WINDOWS_HOME + "\\AppData\\Roaming\\Code\\User\\settings.json",
        "{\"python.defaultInterpreterPath\": \"C:\\\\Users\\\\ada\\\\py311\\\\python.exe\"} // mine");
    files.put(WINDOWS_HOME + "\\.condarc", "envs_dirs: ['D:\\envs']\n");
    files.put("HKCU\\Software\\Python\\PythonCore\\3.11\\InstallPath", python);
    files.put("HKCU\\Software\\Python\\PythonCore\\3.11", "Python 3.11");
    files.put("HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Lxss\\{1}", "Ubuntu-22.04");
    return of(OperatingSystem.WINDOWS, python + "python.exe", files);
  }

  /// A library of Windows, a byte in each letter.
  private static String program() {
    try (InputStream sample = Mutator.class.getResourceAsStream("sample-x86_64.dll")) {
      return new String(sample.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void distribution(
      Map<String, String> files, String site, String name, String version, String header) {
    String info = site + name + "-" + version + ".dist-info" + site.charAt(site.length() - 1);
    files.put(
        info + "METADATA",
        "Metadata-Version: 2.1\nName: %s\nVersion: %s\n%s\n\nText"
            .formatted(name, version, header));
    files.put(info + "WHEEL", "Wheel-Version: 1.0\nTag: cp311-cp311-manylinux_2_17_x86_64\n");
    files.put(info + "INSTALLER", "pip\n");
    files.put(
        info + "direct_url.json",
        "{\"url\": \"file:///home/ada/%s\", \"dir_info\": {\"editable\": true}}".formatted(name));
    files.put(
        info + "RECORD",
        "%s/__init__.py,sha256=47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU,0\n%s,,\n"
            .formatted(name, name + "-" + version + ".dist-info/RECORD"));
  }

  private static void tools(Map<String, String> files) {
    String conda = HOME + "/miniconda3";
    files.put(conda + "/bin/python", ELF);
    files.put(conda + "/lib/python3.10/os.py", "");
    files.put(
        conda + "/conda-meta/history",
        "==> 2024-01-01 10:00:00 <==\n# cmd: /x/conda create -n tf\n+defaults/linux-64::python-3.10.14\n");
    files.put(
        conda + "/conda-meta/python-3.10.14-h0_0.json",
        "{\"name\": \"python\", \"version\": \"3.10.14\", \"channel\": \"defaults\"}");
    files.put(
        conda + "/conda-meta/tensorflow-2.15.0-cpu_py310.json",
        "{\"name\": \"tensorflow\", \"version\": \"2.15.0\", \"build\": \"cpu_py310\", \"files\":"
            + " [\"lib/python3.10/site-packages/tensorflow/__init__.py\"]}");
    files.put(HOME + "/.condarc", "envs_dirs: ['/data/envs'] # mine\nenvs_path:\n  - /opt/envs\n");
    files.put(HOME + "/.conda/environments.txt", conda + "\n/data/envs/tf\n");
    files.put(
        HOME + "/.local/share/jupyter/kernels/tf/kernel.json",
        "{\"argv\": [\"/usr/bin/python3.11\", \"-m\", \"ipykernel_launcher\"], \"display_name\": \"TF\"}");
    files.put(
        HOME + "/project/.vscode/settings.json",
        "{\"python.defaultInterpreterPath\": \"${workspaceFolder}/.venv/bin/python\", // mine\n}");
    files.put(
        HOME + "/.config/Code/User/settings.json",
        "{\"python.venvPath\": \"~/envs\", \"python.condaPath\": \"/home/ada/miniconda3/bin/conda\"}");
    files.put(
        HOME + "/project/.idea/misc.xml",
        "<project><component name=\"ProjectRootManager\" project-jdk-name=\"Python 3.11\"/></project>");
    files.put(
        HOME + "/.config/JetBrains/PyCharm2024.1/options/jdk.table.xml",
        "<jdk><name value=\"Python 3.11\"/><type value=\"Python SDK\"/><homePath"
            + " value=\"$USER_HOME$/project/.venv/bin/python\"/></jdk>");
    files.put(HOME + "/project/.python-version", "3.11.7\n");
    files.put(HOME + "/.pyenv/version", "3.11.7\n");
    files.put(HOME + "/.pyenv/versions/3.11.7/bin/python", ELF);
    files.put(HOME + "/.pyenv/shims/python", "#!/usr/bin/env bash\n");
    files.put(HOME + "/bin/jupyter", "#!/usr/bin/python3.11\nimport re\n");
  }

  private static StrangeComputer of(
      OperatingSystem system, String python, Map<String, String> contents) {
    StrangeComputer computer =
        new StrangeComputer(
            system,
            python,
            contents,
            new MemoryFiles(
                system == OperatingSystem.WINDOWS ? PathStyle.WINDOWS : PathStyle.POSIX),
            new ConcurrentHashMap<>(),
            ConcurrentHashMap.newKeySet());
    contents.keySet().forEach(computer::mend);
    return computer;
  }

  /// What can be spoiled, in order.
  List<String> places() {
    return List.copyOf(contents.keySet());
  }

  /// Spoils what is at a place.
  void spoil(String place, long seed) {
    put(place, Spoiled.bytes(contents.get(place).getBytes(StandardCharsets.ISO_8859_1), seed));
  }

  void mend(String place) {
    put(place, contents.get(place).getBytes(StandardCharsets.ISO_8859_1));
  }

  private void put(String place, byte[] content) {
    if (place.startsWith("HKCU")) {
      registered.put(place, new String(content, StandardCharsets.UTF_8));
    } else {
      files.file(place, content);
    }
  }

  Host host() {
    boolean posix = system != OperatingSystem.WINDOWS;
    String home = posix ? HOME : WINDOWS_HOME;
    return new FakeHost(
        system,
        new Watched(files, opened),
        posix
            ? Map.of("PATH", HOME + "/.pyenv/shims:" + HOME + "/bin:/usr/bin", "HOME", HOME)
            : Map.of(
                "PATH",
                WINDOWS_HOME + "\\py311",
                "APPDATA",
                WINDOWS_HOME + "\\AppData\\Roaming",
                "LOCALAPPDATA",
                WINDOWS_HOME + "\\AppData\\Local"),
        home,
        home + (posix ? "/project" : "\\project"),
        program -> {
          throw new AssertionError("started: " + program.command());
        },
        new FakeHost.NoHardware(),
        new Registered(registered, opened));
  }

  /// A registry in which the names of values do not matter.
  private record Registered(Map<String, String> values, Set<String> opened) implements Registry {

    @Override
    public List<String> keys(String path, View view) {
      TreeSet<String> names = new TreeSet<>();
      values.keySet().stream()
          .filter(key -> key.startsWith(path + "\\"))
          .forEach(key -> names.add(key.substring(path.length() + 1).split("\\\\")[0]));
      return List.copyOf(names);
    }

    @Override
    public Optional<String> value(String path, String name, View view) {
      opened.add(path);
      return Optional.ofNullable(values.get(path));
    }
  }

  /// Notes which files are read.
  private record Watched(MemoryFiles files, Set<String> opened) implements FileView {

    @Override
    public PathStyle paths() {
      return files.paths();
    }

    @Override
    public Optional<FileStatus> status(String path) {
      return files.status(path);
    }

    @Override
    public Optional<FileStatus> linkStatus(String path) {
      return files.linkStatus(path);
    }

    @Override
    public Optional<String> linkTarget(String path) {
      return files.linkTarget(path);
    }

    @Override
    public Optional<String> realPath(String path) {
      return files.realPath(path);
    }

    @Override
    public List<String> list(String folder) throws IOException {
      return files.list(folder);
    }

    @Override
    public ByteSource open(String path) throws IOException {
      opened.add(path);
      return files.open(path);
    }

    @Override
    public boolean isExecutable(String path) {
      return files.isExecutable(path);
    }
  }
}
