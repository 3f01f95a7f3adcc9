package org.pywrapdoctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pywrapdoctor.binary.BinaryReader;
import org.pywrapdoctor.binary.BinaryReading;
import org.pywrapdoctor.binary.PeImage;
import org.pywrapdoctor.fixture.WindowsEnvironment;
import org.pywrapdoctor.host.FakeHost;
import org.pywrapdoctor.host.FakeHost.NoHardware;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.host.Registry;
import org.pywrapdoctor.loader.DescribedPe;
import org.pywrapdoctor.loader.DiskFiles;
import org.pywrapdoctor.platform.ByteSource;
import org.pywrapdoctor.platform.OperatingSystem;

/// A described Windows 11 computer with an environment of real Windows wheels: its own libraries,
/// python.exe and python311.dll are described, all else is real.
final class WindowsComputer {

  static final String BASE = "C:\\Users\\student\\AppData\\Local\\Programs\\Python\\Python311\\";
  static final String SYSTEM = "C:\\Windows\\System32\\";
  static final String ENVIRONMENT = "C:\\Users\\student\\venv";
  static final String SITE = ENVIRONMENT + "\\Lib\\site-packages\\";

  private static final List<String> OWN =
      List.of(
          "advapi32",
          "bcrypt",
          "crypt32",
          "dbghelp",
          "kernel32",
          "normaliz",
          "ntdll",
          "ole32",
          "oleaut32",
          "rpcrt4",
          "shell32",
          "shlwapi",
          "ucrtbase",
          "user32",
          "version",
          "ws2_32");

  private static final Pattern NEED =
      Pattern.compile("Requires-Dist: ([A-Za-z0-9._-]+)\\s*\\(?([^;)]*)\\)?(.*)");
  private static final Pattern LEAST = Pattern.compile("[>~=]=\\s*([0-9][0-9.]*)");

  private final WindowsDisk disk = new WindowsDisk();
  private final Map<String, String> variables = new HashMap<>();

  private WindowsComputer() {}

  /// A clean computer: Python brings parts of the Visual C++ runtime, and nobody brings the rest.
  static WindowsComputer clean(WindowsEnvironment environment, WindowsEnvironment runtime) {
    WindowsComputer computer = new WindowsComputer();
    OWN.forEach(name -> computer.disk.file(SYSTEM + name + ".dll", new DescribedPe().bytes()));
    byte[] program = new DescribedPe().importing("python311.dll", "Py_Main").bytes();
    computer
        .disk
        .mount(ENVIRONMENT, environment.folder())
        .file(ENVIRONMENT + "\\Scripts\\python.exe", new DescribedPe().bytes())
        .file(BASE + "python.exe", program)
        .file(BASE + "python311.dll", pythonLibrary(environment.sitePackages()))
        .file(BASE + "Lib\\os.py", "")
        .file(BASE + "Lib\\encodings\\__init__.py", "");
    Stream.of("vcruntime140.dll", "vcruntime140_1.dll")
        .forEach(name -> computer.copy(BASE, name, runtime.scripts()));
    computer.variables.putAll(
        Map.of(
            "SystemRoot", "C:\\Windows",
            "USERPROFILE", "C:\\Users\\student",
            "PATH", "C:\\Windows\\System32;C:\\Windows"));
    computer.describeDependencies(environment.sitePackages());
    return computer;
  }

  WindowsDisk disk() {
    return disk;
  }

  WindowsComputer with(UnaryOperator<WindowsDisk> change) {
    change.apply(disk);
    return this;
  }

  /// Puts the whole runtime of a redistributable into a folder.
  WindowsComputer withRuntime(String folder, WindowsEnvironment runtime) {
    names(runtime.scripts()).stream()
        .filter(name -> name.endsWith(".dll"))
        .forEach(name -> copy(folder, name, runtime.scripts()));
    return this;
  }

  WindowsComputer copy(String folder, String name, Path from) {
    try {
      disk.file(folder + name, Files.readAllBytes(from.resolve(name)));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Host host() {
    FakeHost fake =
        FakeHost.of(OperatingSystem.WINDOWS, Map.of(), Map.copyOf(variables))
            .with(new NoHardware())
            .with(new KnownLibraries());
    return new FakeHost(
        fake.operatingSystem(),
        disk,
        fake.environment(),
        "C:\\Users\\student",
        "C:\\Users\\student",
        fake.processes(),
        fake.hardware(),
        fake.registry());
  }

  /// The registry of Windows 11, as far as libraries go.
  private static final class KnownLibraries implements Registry {
    @Override
    public List<String> keys(String path, View view) {
      return List.of();
    }

    @Override
    public Optional<String> value(String path, String name, View view) {
      return Optional.ofNullable(values(path, view).get(name));
    }

    @Override
    public Map<String, String> values(String path, View view) {
      return path.endsWith("\\KnownDLLs")
          ? Map.of("kernel32", "kernel32.dll", "DllDirectory", "%SystemRoot%\\system32")
          : Map.of();
    }
  }

  /// The library of a Python that has whatever the environment's modules ask of it.
  private static byte[] pythonLibrary(Path sitePackages) {
    TreeSet<String> functions = new TreeSet<>(List.of("Py_Main"));
    try (Stream<Path> files = Files.walk(sitePackages)) {
      files
          .filter(file -> file.toString().matches(".*\\.(pyd|dll)"))
          .flatMap(file -> image(file).stream())
          .flatMap(image -> image.imports().stream())
          .filter(imported -> imported.library().equalsIgnoreCase("python311.dll"))
          .forEach(imported -> functions.addAll(imported.functions()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new DescribedPe().exporting(functions.toArray(String[]::new)).bytes();
  }

  private static Optional<PeImage> image(Path file) {
    try (ByteSource source = DiskFiles.open(file)) {
      return BinaryReader.read(source) instanceof BinaryReading.Image(PeImage image)
          ? Optional.of(image)
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Metadata of what the wheels ask for, as if it were installed in the oldest version that will
  /// do.
  private void describeDependencies(Path sitePackages) {
    List<String> there = names(sitePackages);
    there.stream()
        .filter(name -> name.endsWith(".dist-info"))
        .map(name -> sitePackages.resolve(name).resolve("METADATA"))
        .flatMap(file -> lines(file).stream())
        .map(NEED::matcher)
        .filter(Matcher::matches)
        .filter(need -> !need.group(3).contains("extra"))
        .forEach(need -> describe(need.group(1), need.group(2), there));
  }

  private void describe(String name, String range, List<String> there) {
    String underscored = name.replace('-', '_').replace('.', '_');
    if (there.stream().anyMatch(other -> other.startsWith(underscored + "-"))) {
      return;
    }
    Matcher least = LEAST.matcher(range);
    String version = least.find() ? least.group(1) : "1.0";
    String info = SITE + underscored + "-" + version + ".dist-info\\";
    disk.file(
        info + "METADATA",
        "Metadata-Version: 2.1\nName: %s\nVersion: %s\n".formatted(name, version));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
