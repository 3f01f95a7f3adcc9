package org.pywrapdoctor.probe.nativelib;

import java.util.List;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.loader.Opening;
import org.pywrapdoctor.loader.WindowsLoader;
import org.pywrapdoctor.loader.WindowsProcess;
import org.pywrapdoctor.snapshot.Installation;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;

/// Windows. No variable redirects the search of CPython 3.8 and later.
record WindowsResolver(Host host, Snapshot snapshot, Interpreter interpreter) implements Resolver {

  @Override
  public Seen<Resolved> resolve(List<Opening> openings) {
    List<String> sitePackages =
        snapshot.installation().ifKnown().map(Installation::sitePackages).orElse(List.of());
    WindowsProcess process = new WindowsSetup(host, interpreter).process(sitePackages);
    return Seen.known(
        new Resolved(new WindowsLoader(host.files()).resolve(process, openings), List.of()));
  }
}
