package org.pywrapdoctor.diagnosis.log;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.knowledge.LogSignature;
import org.pywrapdoctor.knowledge.LogSignature.GpuNote;
import org.pywrapdoctor.snapshot.Log.Sign;

/// Texts that speak for one cause by themselves. What stands in the failure weighs more than what
/// stands around it.
final class DirectReading implements Reading {

  @Override
  public List<Suspect> suspects(Clues clues) {
    List<Suspect> suspects =
        clues.signs().stream()
            .filter(sign -> speaks(clues.signature(sign)))
            .filter(sign -> clues.signature(sign).gpu() == GpuNote.NONE || clues.isInError(sign))
            .sorted(
                Comparator.comparing((Sign sign) -> sign.place().ordinal())
                    .thenComparing(sign -> !clues.signature(sign).proof()))
            .map(sign -> suspect(clues, sign))
            .toList();
    Optional<Suspect> first = suspects.stream().findFirst();
    return first.stream().toList();
  }

  private static boolean speaks(LogSignature signature) {
    return signature.cause().isPresent() && !signature.benign();
  }

  private static Suspect suspect(Clues clues, Sign sign) {
    LogSignature signature = clues.signature(sign);
    return new Suspect(
        signature.cause().orElseThrow(),
        signature.proof() ? Certainty.CERTAIN : Certainty.LIKELY,
        List.of(signature.id()));
  }
}
