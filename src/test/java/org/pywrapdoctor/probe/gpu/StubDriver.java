package org.pywrapdoctor.probe.gpu;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pywrapdoctor.fixture.TestClasses;
import org.pywrapdoctor.host.Hardware;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.host.Processes;
import org.pywrapdoctor.host.Registry;
import org.pywrapdoctor.host.live.LiveHost;
import org.pywrapdoctor.loader.ElfWorkshop;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.OperatingSystem;

/// This computer with a driver built for the test in front of whatever it has.
///
/// @param live this computer
/// @param folder where the driver's libraries lie
/// @param behaviour what they do, as `stub-driver.c` says
/// @param launcher what starts this program again
record StubDriver(Host live, Path folder, Map<String, String> behaviour, Optional<String> launcher)
    implements Host {

  /// Builds those of the two libraries that are named: `CUDA`, `NVML`.
  static StubDriver of(Path folder, List<String> parts, Map<String, String> behaviour) {
    try (InputStream code = StubDriver.class.getResourceAsStream("stub-driver.c")) {
      String source = new String(code.readAllBytes(), StandardCharsets.US_ASCII);
      ElfWorkshop workshop = new ElfWorkshop(folder);
      for (String part : parts) {
        String name = part.equals("CUDA") ? "libcuda.so.1" : "libnvidia-ml.so.1";
        workshop.library(name, source, "-D" + part, "-w");
      }
      return new StubDriver(new LiveHost(), folder, behaviour, Optional.of(launcher(folder)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  StubDriver doing(Map<String, String> other) {
    return new StubDriver(live, folder, other, launcher);
  }

  /// A script that starts this program as its launcher does: without the variables that reach into
  /// Java.
  private static String launcher(Path folder) throws IOException {
    Path script = folder.resolve("pywrap-doctor");
    String java = ProcessHandle.current().info().command().orElseThrow();
    Files.writeString(
        script,
        "#!/bin/sh\nunset LD_LIBRARY_PATH\nexec '"
            + java
            + "' -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED -cp '"
            + TestClasses.path()
            + "' org.pywrapdoctor.Main \"$@\"\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    return script.toString();
  }

  /// A Python of this computer.
  static Path python() {
    return Stream.of("/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public OperatingSystem operatingSystem() {
    return live.operatingSystem();
  }

  @Override
  public FileView files() {
    return live.files();
  }

  @Override
  public Map<String, String> environment() {
    Map<String, String> all = new HashMap<>(behaviour);
    all.put("PATH", "/usr/local/bin:/usr/bin:/bin");
    all.put("LD_LIBRARY_PATH", folder.toString());
    return Map.copyOf(all);
  }

  @Override
  public String homeFolder() {
    return live.homeFolder();
  }

  @Override
  public String workingFolder() {
    return folder.toString();
  }

  @Override
  public Processes processes() {
    return live.processes();
  }

  @Override
  public Hardware hardware() {
    return live.hardware();
  }

  @Override
  public Registry registry() {
    return live.registry();
  }

  @Override
  public Optional<String> ownLauncher() {
    return launcher;
  }
}
