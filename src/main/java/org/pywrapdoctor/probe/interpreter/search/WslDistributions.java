package org.pywrapdoctor.probe.interpreter.search;

import java.util.List;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.host.Registry.View;

/// The Linux distributions inside Windows, by name: Windows Subsystem for Linux writes each into
/// the registry. Their files are another computer's, so they are only named.
final class WslDistributions {
  private static final String KEY = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Lxss";

  private WslDistributions() {}

  static List<String> of(Host host) {
    return host.registry().keys(KEY, View.BITS_64).stream()
        .flatMap(
            id -> host.registry().value(KEY + "\\" + id, "DistributionName", View.BITS_64).stream())
        .filter(name -> !name.startsWith("docker-desktop"))
        .sorted()
        .toList();
  }
}
