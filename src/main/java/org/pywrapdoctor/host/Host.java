package org.pywrapdoctor.host;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.OperatingSystem;

/// The computer under examination. The live one is the computer that the program runs on; a
/// recorded one replays another.
public interface Host {

  /// Its operating system.
  OperatingSystem operatingSystem();

  /// Its files.
  FileView files();

  /// The person's environment variables, exactly as they were before our launcher changed any.
  Map<String, String> environment();

  /// The person's home folder.
  String homeFolder();

  /// The folder that the person is in.
  String workingFolder();

  /// Starts programs.
  Processes processes();

  /// Processor, memory and cards.
  Hardware hardware();

  /// The Windows registry; empty answers on other systems.
  Registry registry();

  /// The programs that run now, by the names that they were started under; empty where nothing of
  /// other programs is told.
  default List<String> runningPrograms() {
    return List.of();
  }

  /// What starts this very program again on that computer: its launcher; empty when it was not
  /// started by one.
  default Optional<String> ownLauncher() {
    return Optional.empty();
  }

  /// The value of a variable; empty when it is not set. Windows ignores letter case.
  default Optional<String> variable(String name) {
    if (operatingSystem() != OperatingSystem.WINDOWS) {
      return Optional.ofNullable(environment().get(name));
    }
    return environment().entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
