package org.pywrapdoctor.probe.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.host.Registry;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.MemoryFiles;
import org.pywrapdoctor.probe.TestHost;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.ModulePath;
import org.pywrapdoctor.snapshot.ModulePath.Entry;
import org.pywrapdoctor.snapshot.Request;

/// The module path of Windows layouts, as `python -c "import sys; print(sys.path)"` prints it there
/// (Python documentation, "Finding modules"; CPython `Lib/test/test_getpath.py`).
class WindowsModulePathTest {
  private static final String PROJECT = "C:\\Users\\ada\\project";
  private static final String BASE = "C:\\Python311";

  private final MemoryFiles files = new MemoryFiles(PathStyle.WINDOWS);

  @Test
  void ofAnInstallation() {
    install(BASE, "311");
    files.file(BASE + "\\Lib\\site-packages\\pywin32.pth", "win32\r\nwin32\\lib\r\nmissing\r\n");
    files.file(BASE + "\\Lib\\site-packages\\win32\\lib\\x.py", "");
    assertThat(path(TestHost.windows(files), BASE + "\\python.exe"))
        .containsExactly(
            PROJECT,
            BASE + "\\python311.zip",
            BASE + "\\DLLs",
            BASE + "\\Lib",
            BASE,
            BASE + "\\Lib\\site-packages",
            BASE + "\\Lib\\site-packages\\win32",
            BASE + "\\Lib\\site-packages\\win32\\lib");
  }

  @Test
  void ofAnOlderInstallationWithPackagesOfTheUser() {
    install("C:\\Python38", "38");
    files.file("C:\\Users\\ada\\AppData\\Roaming\\Python\\Python38\\site-packages\\six.py", "");
    TestHost host =
        TestHost.windows(files)
            .with("APPDATA", "C:\\Users\\ada\\AppData\\Roaming")
            .with("PYTHONPATH", "D:\\lib;..\\shared");
    assertThat(path(host, "C:\\Python38\\python.exe"))
        .containsExactly(
            PROJECT,
            "D:\\lib",
            "C:\\Users\\ada\\shared",
            "C:\\Python38\\python38.zip",
            "C:\\Python38\\DLLs",
            "C:\\Python38\\lib",
            "C:\\Python38",
            "C:\\Users\\ada\\AppData\\Roaming\\Python\\Python38\\site-packages",
            "C:\\Python38\\lib\\site-packages");
  }

  @Test
  void ofAnEnvironment() {
    install(BASE, "311");
    String environment = PROJECT + "\\.venv";
    files
        .file(environment + "\\Scripts\\python.exe", "")
        .file(environment + "\\Lib\\site-packages\\six.py", "")
        .file(
            environment + "\\pyvenv.cfg",
            "home = C:\\Python311\r\ninclude-system-site-packages = false\r\nversion = 3.11.7\r\n");
    String executable = environment + "\\Scripts\\python.exe";
    TestHost host = TestHost.windows(files);
    assertThat(path(host, executable))
        .containsExactly(
            PROJECT,
            BASE + "\\python311.zip",
            BASE + "\\DLLs",
            BASE + "\\Lib",
            BASE,
            environment,
            environment + "\\Lib\\site-packages");
    Interpreter read = new InterpreterReader(host, Knowledge.shipped()).read(executable);
    assertThat(read.prefix()).isEqualTo(environment);
    assertThat(read.base()).contains(BASE + "\\python.exe");
    assertThat(read.basePrefix()).contains(BASE);
    assertThat(read.version()).contains("3.11.7");
    assertThat(read.broken()).isEmpty();
    assertThat(new InterpreterReader(host, Knowledge.shipped()).executableIn(environment))
        .contains(executable);
  }

  @Test
  void ofAnEnvironmentWhoseBaseIsGone() {
    String environment = PROJECT + "\\.venv";
    files
        .file(environment + "\\Scripts\\python.exe", "")
        .file(environment + "\\pyvenv.cfg", "home = C:\\Python311\nversion = 3.11.7\n");
    assertThat(
            new InterpreterReader(TestHost.windows(files), Knowledge.shipped())
                .read(environment + "\\Scripts\\python.exe")
                .broken())
        .contains("The Python that this environment was made from is gone: C:\\Python311.");
  }

  @Test
  void ofTheEmbeddablePackage() {
    files
        .file("D:\\embedded\\python.exe", "")
        .file("D:\\embedded\\python312.dll", "")
        .file("D:\\embedded\\python312.zip", "")
        .file(
            "D:\\embedded\\python312._pth",
            "python312.zip\r\n.\r\n# comment\r\n..\\more # why\r\n#import site\r\n");
    TestHost host = TestHost.windows(files).with("PYTHONPATH", "D:\\lib");
    assertThat(path(host, "D:\\embedded\\python.exe"))
        .containsExactly("D:\\embedded\\python312.zip", "D:\\embedded", "D:\\more");
    files
        .file("D:\\embedded\\python312._pth", "python312.zip\n.\nimport site\n")
        .file("D:\\embedded\\Lib\\site-packages\\six.py", "");
    assertThat(path(host, "D:\\embedded\\python.exe"))
        .containsExactly(
            "D:\\embedded\\python312.zip", "D:\\embedded", "D:\\embedded\\Lib\\site-packages");
  }

  @Test
  void withFoldersFromTheRegistry() {
    install(BASE, "311");
    Registry registry =
        new Registry() {
          @Override
          public List<String> keys(String path, View view) {
            return path.startsWith("HKLM") ? List.of("Extra") : List.of();
          }

          @Override
          public Optional<String> value(String path, String name, View view) {
            return path.endsWith("PythonCore\\3.11\\PythonPath\\Extra")
                ? Optional.of("D:\\extra;D:\\more")
                : Optional.empty();
          }
        };
    assertThat(path(TestHost.windows(files).with(registry), BASE + "\\python.exe"))
        .startsWith(PROJECT, BASE + "\\python311.zip", "D:\\extra", "D:\\more", BASE + "\\DLLs");
  }

  @Test
  void ofTheStore() {
    String apps =
        "C:\\Program Files\\WindowsApps\\PythonSoftwareFoundation.Python.3.11_3.11.2544.0_x64__qbz5n2kfra8p0";
    String local =
        "C:\\Users\\ada\\AppData\\Local\\Packages\\PythonSoftwareFoundation.Python.3.11_qbz5n2kfra8p0\\LocalCache\\local-packages\\Python311\\site-packages";
    install(apps, "311");
    files.file(local + "\\six.py", "");
    assertThat(path(TestHost.windows(files), apps + "\\python.exe")).contains(local);
    assertThat(
            new InterpreterReader(TestHost.windows(files), Knowledge.shipped())
                .read(apps + "\\python.exe")
                .kind())
        .isEqualTo("store");
  }

  private void install(String folder, String digits) {
    files
        .file(folder + "\\python.exe", "")
        .file(folder + "\\python3.dll", "")
        .file(folder + "\\python" + digits + ".dll", "")
        .file(folder + "\\DLLs\\_socket.pyd", "")
        .file(folder + "\\Lib\\os.py", "")
        .file(folder + "\\Lib\\site-packages\\README.txt", "");
  }

  private static List<String> path(TestHost host, String executable) {
    ModulePath path =
        new ModulePathCalculator(host, Knowledge.shipped())
            .calculate(
                new InterpreterReader(host, Knowledge.shipped()).read(executable),
                Request.of(PROJECT))
            .ifKnown()
            .orElseThrow();
    return path.entries().stream().map(Entry::folder).toList();
  }
}
