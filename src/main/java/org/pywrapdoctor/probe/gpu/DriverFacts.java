package org.pywrapdoctor.probe.gpu;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.snapshot.DriverAnswer;
import org.pywrapdoctor.snapshot.DriverAnswer.Device;
import org.pywrapdoctor.snapshot.Gpu;
import org.pywrapdoctor.snapshot.Gpu.Card;
import org.pywrapdoctor.snapshot.Gpu.NvidiaDriver;
import org.pywrapdoctor.snapshot.Seen;

/// Puts together what files told and what the driver answered: what runs knows best.
final class DriverFacts {

  private DriverFacts() {}

  static Gpu together(Gpu files, List<DriverAnswer> answers) {
    List<Card> cards = new ArrayList<>(files.cards());
    for (DriverAnswer answer : answers) {
      Set<Integer> taken = new HashSet<>();
      answer.devices().forEach(device -> taken.add(add(cards, device, taken)));
    }
    return files.with(List.copyOf(cards), driver(files.nvidia(), answers), answers, files.cuda());
  }

  private static Seen<NvidiaDriver> driver(Seen<NvidiaDriver> files, List<DriverAnswer> answers) {
    Optional<String> version = first(answers.stream().map(DriverAnswer::driverVersion).toList());
    Optional<String> cuda = first(answers.stream().map(DriverAnswer::cudaVersion).toList());
    if (files instanceof Seen.Known<NvidiaDriver>(NvidiaDriver known)) {
      return Seen.known(
          new NvidiaDriver(known.version(), known.cudaVersion().or(() -> cuda), known.library()));
    }
    return version
        .map(told -> Seen.known(new NvidiaDriver(told, cuda, Optional.empty())))
        .orElse(files);
  }

  private static Optional<String> first(List<Optional<String>> told) {
    return told.stream().flatMap(Optional::stream).findFirst();
  }

  /// A device is one of the cards that the system lists, or one that it does not list, as inside
  /// the Windows Subsystem for Linux. Returns its place among the cards.
  private static int add(List<Card> cards, Device device, Set<Integer> taken) {
    for (int i = 0; i < cards.size(); i++) {
      Card card = cards.get(i);
      if (!taken.contains(i) && isNvidia(card) && isSame(card, device)) {
        cards.set(
            i,
            new Card(
                card.name(),
                card.vendor(),
                card.memoryBytes().or(device::memoryBytes),
                device.computeCapability().or(card::computeCapability),
                card.pciId()));
        return i;
      }
    }
    cards.add(
        new Card(
            device.name(),
            "NVIDIA",
            device.memoryBytes(),
            device.computeCapability(),
            Optional.empty()));
    return cards.size() - 1;
  }

  private static boolean isNvidia(Card card) {
    return (card.vendor() + card.name()).toLowerCase(Locale.ROOT).contains("nvidia");
  }

  /// `NVIDIA GeForce RTX 3060` is `GA106 [GeForce RTX 3060]`; the driver itself writes it in full.
  private static boolean isSame(Card card, Device device) {
    String model = device.name().replaceFirst("^NVIDIA ", "");
    return card.name().contains(model)
        || model.contains(card.name())
        || card.computeCapability().equals(device.computeCapability());
  }
}
