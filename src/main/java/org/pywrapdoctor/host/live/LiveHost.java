package org.pywrapdoctor.host.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pywrapdoctor.host.Hardware;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.host.Processes;
import org.pywrapdoctor.host.Registry;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.OperatingSystem;

/// The computer that the program runs on.
public final class LiveHost implements Host {
  private final OperatingSystem system = system(System.getProperty("os.name"));
  private final FileView files = new LiveFiles(system);
  private final Map<String, String> environment = OriginalEnvironment.current();
  private final Processes processes = new LiveProcesses(system);
  private final Hardware hardware =
      system == OperatingSystem.LINUX ? new LinuxHardware(files) : new OshiHardware(system);

  private static OperatingSystem system(String name) {
    String lowered = name.toLowerCase(Locale.ROOT);
    if (lowered.startsWith("windows")) {
      return OperatingSystem.WINDOWS;
    }
    return lowered.startsWith("mac") ? OperatingSystem.MACOS : OperatingSystem.LINUX;
  }

  @Override
  public OperatingSystem operatingSystem() {
    return system;
  }

  @Override
  public FileView files() {
    return files;
  }

  @Override
  public Map<String, String> environment() {
    return environment;
  }

  /// As Python's `os.path.expanduser("~")` has it: the variable first, then the user database.
  @Override
  public String homeFolder() {
    Optional<String> named = variable(system == OperatingSystem.WINDOWS ? "USERPROFILE" : "HOME");
    return named.filter(system.paths()::isAbsolute).orElse(System.getProperty("user.home"));
  }

  @Override
  public String workingFolder() {
    return System.getProperty("user.dir");
  }

  @Override
  public Processes processes() {
    return processes;
  }

  @Override
  public Hardware hardware() {
    return hardware;
  }

  @Override
  public List<String> runningPrograms() {
    return ProcessHandle.allProcesses().flatMap(this::startedAs).distinct().toList();
  }

  /// Linux resolves the links of the program that it names, and with them the name of an
  /// environment; the first argument is the name that it was started under.
  private Stream<String> startedAs(ProcessHandle process) {
    if (system != OperatingSystem.LINUX) {
      return process.info().command().stream();
    }
    try {
      String line =
          files.readText("/proc/" + process.pid() + "/cmdline", 4096, StandardCharsets.UTF_8);
      return Stream.of(line.substring(0, Math.max(0, line.indexOf('\0'))));
    } catch (IOException ended) {
      return Stream.of();
    }
  }

  /// The launcher tells its own place.
  @Override
  public Optional<String> ownLauncher() {
    return Optional.ofNullable(System.getProperty("pywrapdoctor.launcher"));
  }

  @Override
  public Registry registry() {
    return system == OperatingSystem.WINDOWS ? new LiveRegistry() : Registry.none();
  }
}
