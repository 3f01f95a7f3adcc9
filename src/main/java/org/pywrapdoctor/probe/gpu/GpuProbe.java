package org.pywrapdoctor.probe.gpu;

import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.probe.Probe;
import org.pywrapdoctor.probe.Progress;
import org.pywrapdoctor.snapshot.Gpu;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;

/// Looks at graphics cards and the NVIDIA driver, from files and the registry alone: no driver
/// library is loaded and nothing is started.
public final class GpuProbe implements Probe {
  private static final String NVIDIA = "10de:";

  private final Host host;
  private final Knowledge knowledge;

  public GpuProbe(Host host, Knowledge knowledge) {
    this.host = host;
    this.knowledge = knowledge;
  }

  @Override
  public Snapshot look(Snapshot soFar, Progress progress) {
    progress.at("Looking for graphics cards", Progress.UNKNOWN);
    Seen<List<Gpu.Card>> cards =
        host.hardware().cards().map(found -> found.stream().map(this::named).toList());
    Seen<Gpu> gpu =
        switch (cards) {
          case Seen.Known<List<Gpu.Card>>(List<Gpu.Card> found) ->
              Seen.known(new Gpu(found, new NvidiaDriverFinder(host).find(found)));
          case Seen.NotKnown<List<Gpu.Card>>(String why) -> withoutCards(why);
          case Seen.NotLooked<List<Gpu.Card>>() -> Seen.notLooked();
        };
    return soFar.toBuilder().gpu(gpu).build();
  }

  /// The same card with what its numbers on the bus tell of it.
  private Gpu.Card named(Gpu.Card card) {
    Optional<String> listed = card.pciId().flatMap(knowledge.cardNames()::name);
    String number = "Graphics card " + card.pciId().orElse("without a name");
    return new Gpu.Card(
        card.name().isEmpty() ? listed.orElse(number) : card.name(),
        card.vendor(),
        card.memoryBytes(),
        card.computeCapability()
            .or(
                () ->
                    listed
                        .filter(_ -> card.pciId().orElse("").startsWith(NVIDIA))
                        .flatMap(knowledge.nvidia()::capability)),
        card.pciId());
  }

  /// A container may hide the devices and still show the driver.
  private Seen<Gpu> withoutCards(String why) {
    Seen<Gpu.NvidiaDriver> driver = new NvidiaDriverFinder(host).find(List.of());
    return driver.ifKnown().isPresent()
        ? Seen.known(new Gpu(List.of(), driver))
        : Seen.notKnown(why);
  }
}
