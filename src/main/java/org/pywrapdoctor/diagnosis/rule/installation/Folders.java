package org.pywrapdoctor.diagnosis.rule.installation;

import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.snapshot.Machine;
import org.pywrapdoctor.snapshot.Snapshot;

/// Folders of the examined computer.
final class Folders {

  private Folders() {}

  /// How its paths are written.
  static PathStyle style(Snapshot snapshot) {
    return snapshot
        .machine()
        .ifKnown()
        .map(Machine::operatingSystem)
        .map(system -> system.paths())
        .orElseGet(
            () ->
                snapshot.request().directory().contains("\\")
                    ? PathStyle.WINDOWS
                    : PathStyle.POSIX);
  }

  /// Whether a folder is one into which installers put packages, of this or another Python.
  static boolean holdsPackages(String folder) {
    return folder.contains("site-packages") || folder.contains("dist-packages");
  }
}
