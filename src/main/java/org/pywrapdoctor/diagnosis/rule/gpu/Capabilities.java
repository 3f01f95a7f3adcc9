package org.pywrapdoctor.diagnosis.rule.gpu;

import java.util.List;
import org.pywrapdoctor.snapshot.Gpu.Card;

/// The compute capabilities of NVIDIA cards.
final class Capabilities {

  private Capabilities() {}

  /// The NVIDIA cards, when the capability of each is known.
  static List<Card> known(GpuCase there) {
    List<Card> cards = there.nvidia();
    return cards.stream().allMatch(card -> card.computeCapability().isPresent())
        ? cards
        : List.of();
  }

  static String of(Card card) {
    return card.computeCapability().orElseThrow();
  }
}
