package org.pywrapdoctor.probe;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.pywrapdoctor.host.Hardware;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.host.Processes;
import org.pywrapdoctor.host.Registry;
import org.pywrapdoctor.host.live.LiveFiles;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.platform.PathStyle;

/// A computer for tests: given files, variables and folders; nothing can be started on it.
public record TestHost(
    OperatingSystem operatingSystem,
    FileView files,
    Map<String, String> environment,
    String homeFolder,
    String workingFolder,
    Registry registry)
    implements Host {

  /// The disk of this computer, seen from `folder`, without any variable.
  public static TestHost onDisk(Path home, Path folder) {
    OperatingSystem system =
        System.getProperty("os.name").startsWith("Mac")
            ? OperatingSystem.MACOS
            : OperatingSystem.LINUX;
    return new TestHost(
        system,
        new LiveFiles(system),
        Map.of(),
        home.toString(),
        folder.toString(),
        Registry.none());
  }

  /// A Windows computer that holds nothing but these files.
  public static TestHost windows(MemoryFiles files) {
    return new TestHost(
        OperatingSystem.WINDOWS,
        files,
        Map.of(),
        "C:\\Users\\ada",
        "C:\\Users\\ada\\project",
        Registry.none());
  }

  /// A Linux computer that holds nothing but these files.
  public static TestHost linux(MemoryFiles files) {
    return new TestHost(
        OperatingSystem.LINUX, files, Map.of(), "/home/ada", "/home/ada/project", Registry.none());
  }

  public TestHost with(String variable, String value) {
    Map<String, String> variables = new HashMap<>(environment);
    variables.put(variable, value);
    return with(variables);
  }

  public TestHost with(Map<String, String> variables) {
    return new TestHost(
        operatingSystem, files, Map.copyOf(variables), homeFolder, workingFolder, registry);
  }

  public TestHost with(FileView other) {
    return new TestHost(operatingSystem, other, environment, homeFolder, workingFolder, registry);
  }

  public TestHost with(Registry registered) {
    return new TestHost(operatingSystem, files, environment, homeFolder, workingFolder, registered);
  }

  public PathStyle paths() {
    return files.paths();
  }

  @Override
  public Processes processes() {
    throw new AssertionError("Looking starts nothing.");
  }

  /// Nothing but the kind of its processor is known.
  @Override
  public Hardware hardware() {
    return (Hardware)
        Proxy.newProxyInstance(
            Hardware.class.getClassLoader(),
            new Class<?>[] {Hardware.class},
            (_, method, _) -> {
              if (method.getName().equals("architecture")) {
                return Architecture.X86_64;
              }
              throw new AssertionError("No hardware here.");
            });
  }
}
