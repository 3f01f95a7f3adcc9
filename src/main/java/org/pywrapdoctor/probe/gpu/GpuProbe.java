package org.pywrapdoctor.probe.gpu;

import java.util.List;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.probe.Probe;
import org.pywrapdoctor.probe.Progress;
import org.pywrapdoctor.snapshot.Gpu;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;

/// Looks at graphics cards and the NVIDIA driver, from files and the registry alone: no driver
/// library is loaded and nothing is started.
public final class GpuProbe implements Probe {
  private final Host host;

  public GpuProbe(Host host) {
    this.host = host;
  }

  @Override
  public Snapshot look(Snapshot soFar, Progress progress) {
    progress.at("Looking for graphics cards", Progress.UNKNOWN);
    Seen<List<Gpu.Card>> cards = host.hardware().cards();
    Seen<Gpu> gpu =
        switch (cards) {
          case Seen.Known<List<Gpu.Card>>(List<Gpu.Card> found) ->
              Seen.known(new Gpu(found, new NvidiaDriverFinder(host).find(found)));
          case Seen.NotKnown<List<Gpu.Card>>(String why) -> withoutCards(why);
          case Seen.NotLooked<List<Gpu.Card>>() -> Seen.notLooked();
        };
    return soFar.toBuilder().gpu(gpu).build();
  }

  /// A container may hide the devices and still show the driver.
  private Seen<Gpu> withoutCards(String why) {
    Seen<Gpu.NvidiaDriver> driver = new NvidiaDriverFinder(host).find(List.of());
    return driver.ifKnown().isPresent()
        ? Seen.known(new Gpu(List.of(), driver))
        : Seen.notKnown(why);
  }
}
