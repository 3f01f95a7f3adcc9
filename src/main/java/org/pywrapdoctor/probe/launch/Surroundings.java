package org.pywrapdoctor.probe.launch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.ModulePath;
import org.pywrapdoctor.snapshot.ModulePath.Origin;
import org.pywrapdoctor.snapshot.Snapshot;

/// What lies around the examined environment and may reach into an import.
///
/// @param variables those that redirect loading and are set
/// @param userSite whether packages of the person's user folder may take part
/// @param folder whether files of the working folder or of the script's folder may take part
/// @param root the root of the file system, a folder without modules
/// @param traced whether the system's loader can tell what it does
record Surroundings(
    List<String> variables, boolean userSite, boolean folder, String root, boolean traced) {

  static Surroundings of(Host host, Snapshot snapshot) {
    Optional<ModulePath> path = snapshot.modulePath().ifKnown();
    return new Surroundings(
        RedirectingVariables.among(host.environment(), host.operatingSystem()),
        provides(path, Set.of(Origin.USER_SITE)),
        provides(path, Set.of(Origin.WORKING_FOLDER, Origin.SCRIPT_FOLDER)),
        root(snapshot.request().directory(), host.operatingSystem()),
        host.operatingSystem() == OperatingSystem.LINUX);
  }

  /// Where the module path could not be computed, anything may take part.
  private static boolean provides(Optional<ModulePath> path, Set<Origin> origins) {
    return path.map(
            known ->
                known.providers().stream()
                    .map(provider -> known.entries().get(provider.entry()).origin())
                    .anyMatch(origins::contains))
        .orElse(true);
  }

  private static String root(String folder, OperatingSystem system) {
    boolean drive = system == OperatingSystem.WINDOWS && folder.matches("[A-Za-z]:.*");
    return drive ? folder.substring(0, 2) + "\\" : system == OperatingSystem.WINDOWS ? "C:\\" : "/";
  }
}
