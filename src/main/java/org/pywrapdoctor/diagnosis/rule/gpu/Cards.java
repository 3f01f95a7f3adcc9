package org.pywrapdoctor.diagnosis.rule.gpu;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pywrapdoctor.snapshot.Answer;
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.Gpu;
import org.pywrapdoctor.snapshot.Gpu.Card;
import org.pywrapdoctor.snapshot.Machine;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;

/// The graphics cards of a computer where one is wanted.
///
/// @param all all cards
/// @param nvidia those of NVIDIA
/// @param hasDriver whether NVIDIA's driver is there
record Cards(List<Card> all, List<Card> nvidia, boolean hasDriver) {

  /// Present when a card is wanted, all cards could be listed, and the system shows its cards: a
  /// container and the Windows Subsystem for Linux do not.
  static Optional<Cards> wanted(Snapshot snapshot) {
    boolean shows =
        snapshot
            .machine()
            .ifKnown()
            .filter(machine -> machine.wsl() == 0 && machine.container() != Answer.YES)
            .map(Machine::operatingSystem)
            .isPresent();
    return snapshot
        .gpu()
        .ifKnown()
        .filter(_ -> shows && snapshot.request().goal() == Goal.GPU)
        .map(Cards::of);
  }

  private static Cards of(Gpu gpu) {
    return new Cards(
        gpu.cards(),
        gpu.cards().stream().filter(Cards::isNvidia).toList(),
        gpu.nvidia() instanceof Seen.Known);
  }

  private static boolean isNvidia(Card card) {
    return (card.vendor() + " " + card.name()).toLowerCase(Locale.ROOT).contains("nvidia");
  }
}
