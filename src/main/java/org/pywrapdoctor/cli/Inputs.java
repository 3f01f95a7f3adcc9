package org.pywrapdoctor.cli;

import java.util.Optional;
import org.pywrapdoctor.host.Host;

/// Files and folders that a person names, taken from the person's working folder.
final class Inputs {
  private final Host host;

  Inputs(Host host) {
    this.host = host;
  }

  String absolute(String path) {
    return host.files().paths().normalize(host.files().paths().join(host.workingFolder(), path));
  }

  /// Why a named folder cannot be used.
  Optional<Problem> folder(Optional<String> path) {
    return path.map(this::absolute)
        .filter(folder -> !host.files().isFolder(folder))
        .map(
            folder ->
                Problem.couldNotRun(
                    "no-such-folder", "There is no folder " + folder + ".", "Check its name."));
  }

  /// Why a named file cannot be used.
  Optional<Problem> file(Optional<String> path) {
    return path.map(this::absolute)
        .filter(file -> !host.files().isFile(file))
        .map(
            file ->
                Problem.couldNotRun(
                    "no-such-file", "There is no file " + file + ".", "Check its name."));
  }
}
