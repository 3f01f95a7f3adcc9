package org.pywrapdoctor.probe.gpu;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.probe.Probe;
import org.pywrapdoctor.probe.Progress;
import org.pywrapdoctor.probe.Reading;
import org.pywrapdoctor.snapshot.Gpu;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;

/// Looks at graphics cards, their drivers and CUDA: first what files and the registry tell, which
/// takes no time, and then, where there is a trace of NVIDIA, what its driver answers.
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
    Seen<Gpu> files =
        switch (cards) {
          case Seen.Known<List<Gpu.Card>>(List<Gpu.Card> found) ->
              Seen.known(seen(soFar, found, new NvidiaDriverFinder(host).find(found)));
          case Seen.NotKnown<List<Gpu.Card>>(String why) -> withoutCards(soFar, why);
          case Seen.NotLooked<List<Gpu.Card>>() -> Seen.notLooked();
        };
    Snapshot first = soFar.toBuilder().gpu(files).build();
    if (files.ifKnown().filter(this::hasTraceOfNvidia).isEmpty()) {
      return first;
    }
    progress.seen(first);
    progress.at("Asking NVIDIA's driver", Progress.UNKNOWN);
    Gpu asked = DriverFacts.together(files.ifKnown().get(), new DriverAsker(host).ask(soFar));
    return soFar.toBuilder().gpu(Seen.known(asked)).build();
  }

  private Gpu seen(Snapshot soFar, List<Gpu.Card> cards, Seen<Gpu.NvidiaDriver> driver) {
    return new Gpu(cards, driver, List.of(), new CudaFinder(host).find(soFar), plugins(soFar));
  }

  /// What every import opens (`tensorflow/__init__.py`, "Load all plugin libraries").
  private List<String> plugins(Snapshot soFar) {
    return soFar.installation().ifKnown().stream()
        .flatMap(installation -> installation.sitePackages().stream())
        .map(site -> host.files().paths().join(site, "tensorflow-plugins"))
        .flatMap(
            folder ->
                Reading.names(host.files(), folder).stream()
                    .map(name -> host.files().paths().join(folder, name)))
        .filter(path -> path.matches("(?i).*\\.(so|dylib|dll|pyd)"))
        .toList();
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
  private Seen<Gpu> withoutCards(Snapshot soFar, String why) {
    Seen<Gpu.NvidiaDriver> driver = new NvidiaDriverFinder(host).find(List.of());
    return driver.ifKnown().isPresent()
        ? Seen.known(seen(soFar, List.of(), driver))
        : Seen.notKnown(why);
  }

  private boolean hasTraceOfNvidia(Gpu gpu) {
    return gpu.nvidia().ifKnown().isPresent()
        || gpu.cards().stream()
            .anyMatch(
                card -> (card.vendor() + card.name()).toLowerCase(Locale.ROOT).contains("nvidia"))
        || new DriverPlaces(host).cudaLibrary().isPresent();
  }
}
