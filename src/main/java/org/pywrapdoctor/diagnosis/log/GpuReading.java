package org.pywrapdoctor.diagnosis.log;

import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.diagnosis.Certainty;
import org.pywrapdoctor.knowledge.LogSignature;
import org.pywrapdoctor.knowledge.LogSignature.GpuNote;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.Log.Sign;

/// TensorFlow runs, but without the graphics card.
final class GpuReading implements Reading {

  /// Whether a card is there or somebody wants to use one; without that its absence is no trouble.
  static boolean isWanted(Clues clues) {
    return clues.log().facts().wantsGpu()
        || clues.hasAny("nvidia-card", "gpu-empty", "gpu-skipped")
        || clues.signs().stream().anyMatch(sign -> clues.signature(sign).gpu() == GpuNote.CARD);
  }

  @Override
  public List<Suspect> suspects(Clues clues) {
    Optional<Sign> card = direct(clues, GpuNote.CARD);
    if (card.isPresent()) {
      return List.of(suspect(clues, card.get()));
    }
    if (clues.has("wsl-1") && isWanted(clues)) {
      return List.of(Suspect.certain("wsl1-no-gpu", "wsl-1"));
    }
    if (clues.has("gpu-native-windows")) {
      return List.of(Suspect.certain("no-gpu-on-native-windows", "gpu-native-windows"));
    }
    if (clues.isOn(OperatingSystem.WINDOWS) && clues.isFrom("2.11") && isWanted(clues)) {
      return List.of(Suspect.likely("no-gpu-on-native-windows", "gpu-empty", "gpu-wish"));
    }
    if (clues.has("cuda-dynamic") || clues.has("cudnn-dynamic")) {
      return libraries(clues);
    }
    if (clues.has("gpu-skipped")) {
      return skipped(clues);
    }
    boolean driver = clues.hasAny("cuinit-303", "driver-dynamic");
    if (driver && clues.has("in-container")) {
      return Suspect.oneOf(
          clues.has("cuinit-303") ? "cuinit-303" : "driver-dynamic",
          "container-without-gpu",
          "nvidia-driver-missing");
    }
    Optional<Sign> note = direct(clues, GpuNote.NOTE);
    if (note.isPresent()) {
      return List.of(suspect(clues, note.get()));
    }
    return clues.has("gpu-empty") ? nothingSaid(clues) : List.of();
  }

  /// Which of the libraries is missing decides: only cuDNN, or CUDA itself.
  private static List<Suspect> libraries(Clues clues) {
    if (clues.has("nvidia-wheels") && clues.isOn(OperatingSystem.LINUX)) {
      return skipped(clues);
    }
    return clues.has("cuda-dynamic")
        ? List.of(Suspect.likely("cuda-library-missing", "cuda-dynamic"))
        : List.of(Suspect.likely("cudnn-mismatch", "cudnn-dynamic"));
  }

  private static List<Suspect> skipped(Clues clues) {
    String sign = clues.has("gpu-skipped") ? "gpu-skipped" : "cuda-dynamic";
    if (clues.has("nvidia-wheels")) {
      return List.of(Suspect.likely("cuda-wheels-not-on-loader-path", sign, "nvidia-wheels"));
    }
    return clues.isBefore("2.14")
        ? Suspect.oneOf(sign, "cuda-library-missing", "cudnn-mismatch", "cuda-version-mismatch")
        : Suspect.oneOf(
            sign, "cuda-library-missing", "cuda-wheels-not-on-loader-path", "cudnn-mismatch");
  }

  private static List<Suspect> nothingSaid(Clues clues) {
    if (clues.has("other-card")) {
      return Suspect.oneOf("gpu-empty", "non-nvidia-gpu", "cpu-only-build");
    }
    return clues.isOn(OperatingSystem.WINDOWS)
        ? Suspect.oneOf(
            "gpu-empty", "no-gpu-on-native-windows", "cuda-library-missing", "cpu-only-build")
        : Suspect.oneOf(
            "gpu-empty", "cuda-library-missing", "nvidia-driver-missing", "cpu-only-build");
  }

  private static Optional<Sign> direct(Clues clues, GpuNote note) {
    return clues.signs().stream().filter(sign -> clues.signature(sign).gpu() == note).findFirst();
  }

  private static Suspect suspect(Clues clues, Sign sign) {
    LogSignature signature = clues.signature(sign);
    return new Suspect(
        signature.cause().orElseThrow(),
        signature.proof() ? Certainty.CERTAIN : Certainty.LIKELY,
        List.of(signature.id()));
  }
}
