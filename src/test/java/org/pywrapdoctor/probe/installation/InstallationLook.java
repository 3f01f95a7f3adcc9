package org.pywrapdoctor.probe.installation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.probe.Progress;
import org.pywrapdoctor.probe.TestHost;
import org.pywrapdoctor.snapshot.FileCheck;
import org.pywrapdoctor.snapshot.Installation;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.ModulePath;
import org.pywrapdoctor.snapshot.ModulePath.Entry;
import org.pywrapdoctor.snapshot.ModulePath.Origin;
import org.pywrapdoctor.snapshot.Request;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.SelectedInterpreter;
import org.pywrapdoctor.snapshot.SelectedInterpreter.By;
import org.pywrapdoctor.snapshot.Snapshot;

/// Looks at installations of a Python 3.11 whose module path a test chooses.
final class InstallationLook {
  private InstallationLook() {}

  /// What the probe sees in one site-packages folder of the environment in `prefix`.
  static Installation at(Path prefix, SitePackages site, Request request) {
    Host host = TestHost.onDisk(prefix, prefix);
    return at(
        host, prefix.toString(), List.of(entry(site.folder(), Origin.SITE_PACKAGES)), request);
  }

  static Installation at(Host host, String prefix, List<Entry> entries, Request request) {
    Interpreter interpreter =
        new Interpreter(
            prefix + "/bin/python",
            List.of(),
            Optional.empty(),
            Optional.of("3.11.7"),
            Optional.of(Architecture.X86_64),
            "venv",
            Optional.empty(),
            prefix,
            Optional.empty(),
            Optional.empty(),
            false,
            false,
            Optional.empty(),
            List.of(),
            Optional.empty());
    Snapshot before =
        Snapshot.empty(request, "2026-11-21T00:00:00Z").toBuilder()
            .interpreter(Seen.known(new SelectedInterpreter(interpreter, By.OPTION, "")))
            .modulePath(Seen.known(new ModulePath(entries, List.of(), List.of())))
            .build();
    return new InstallationProbe(host, Knowledge.shipped())
        .look(before, Progress.silent())
        .installation()
        .ifKnown()
        .orElseThrow();
  }

  static Entry entry(Path folder, Origin origin) {
    return new Entry(folder.toString(), origin, true, Optional.empty());
  }

  /// How the files of a distribution compare with its RECORD.
  static FileCheck check(Installation installation, String name) {
    return installation.distribution(name).orElseThrow().files().ifKnown().orElseThrow();
  }

  static Request full() {
    return Request.of("/");
  }

  static Request quick() {
    Request full = full();
    return new Request(
        full.goal(), full.python(), full.directory(), full.script(), full.run(), true, 120);
  }
}
