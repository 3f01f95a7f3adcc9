package org.pywrapdoctor.probe.nativelib;

import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.loader.Displacement;
import org.pywrapdoctor.loader.MacLoader;
import org.pywrapdoctor.loader.MacProcess;
import org.pywrapdoctor.loader.Opening;
import org.pywrapdoctor.loader.Resolution;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.Machine;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;

/// macOS.
record MacResolver(Host host, Snapshot snapshot, Interpreter interpreter) implements Resolver {

  @Override
  public Seen<Resolved> resolve(List<Opening> openings) {
    Optional<Architecture> architecture =
        interpreter
            .architecture()
            .or(() -> snapshot.machine().ifKnown().map(Machine::architecture));
    if (architecture.isEmpty()) {
      return Seen.notKnown("It is not known which processor this Python runs for");
    }
    MacProcess process =
        new MacProcess(
            Optional.of(interpreter.path()),
            architecture.get(),
            snapshot.request().directory(),
            host.environment());
    MacLoader loader = new MacLoader(host.files());
    Resolution resolution = loader.resolve(process, openings);
    MacProcess plain = process.withoutLoaderVariables();
    List<Displacement> displaced =
        plain.equals(process)
            ? List.of()
            : Displacement.between(resolution, loader.resolve(plain, openings));
    return Seen.known(new Resolved(resolution, displaced));
  }
}
