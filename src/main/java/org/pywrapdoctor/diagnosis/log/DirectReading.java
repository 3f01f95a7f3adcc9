package org.pywrapdoctor.diagnosis.log;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.knowledge.LogSignature;
import org.pywrapdoctor.knowledge.LogSignature.GpuNote;
import org.pywrapdoctor.snapshot.Log.Sign;

/// Texts that speak for one cause by themselves. What stands in the failure weighs more than what
/// stands around it.
final class DirectReading implements Reading {
  private static final Set<String> OF_COMPANIONS =
      Set.of(
          "protobuf-mismatch",
          "numpy-abi-mismatch",
          "keras-3-mismatch",
          "ml-dtypes-mismatch",
          "h5py-mismatch",
          "missing-dependency");

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
    if (first.isPresent() && OF_COMPANIONS.contains(first.get().cause()) && mixesHomes(clues)) {
      return Suspect.oneOf(
          first.get().signs().getFirst(), "user-site-shadowing", first.get().cause());
    }
    if (first.isPresent()
        && first.get().cause().equals("corrupt-installation")
        && clues.has("frozen")) {
      // What the packer forgot is not in the package either.
      return Suspect.oneOf(
          first.get().signs().getFirst(), "pyinstaller-frozen", "corrupt-installation");
    }
    return first.stream().toList();
  }

  /// Whether the first exception went through packages of the person's own home as well as through
  /// those of an environment: then a wrong version may only be one in the wrong place.
  private static boolean mixesHomes(Clues clues) {
    List<Boolean> inHome =
        clues
            .frames()
            .map(frame -> frame.file().replace('\\', '/'))
            .filter(file -> file.contains("-packages/"))
            .map(file -> file.contains("/.local/lib/") || file.contains("/AppData/Roaming/Python/"))
            .distinct()
            .toList();
    return inHome.size() > 1;
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
