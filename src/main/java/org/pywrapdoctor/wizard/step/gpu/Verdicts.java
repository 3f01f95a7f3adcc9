package org.pywrapdoctor.wizard.step.gpu;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.diagnosis.Diagnosis;
import org.pywrapdoctor.wizard.state.Judged;
import org.pywrapdoctor.wizard.state.State;
import org.pywrapdoctor.wizard.word.Words;

/// The words in the last column of screen 5. What keeps TensorFlow from a card is a problem only
/// where a card is wanted, else a note.
///
/// @param outlook what the rules say
record Verdicts(Words words, Outlook outlook) {
  private static final Map<String, String> KEYS =
      Map.ofEntries(
          Map.entry("no-gpu-on-native-windows", "gpu.verdict.no-gpu-on-native-windows"),
          Map.entry("cpu-only-build", "gpu.verdict.cpu-only-build"),
          Map.entry("wsl1-no-gpu", "gpu.verdict.wsl1-no-gpu"),
          Map.entry("container-without-gpu", "gpu.verdict.container-without-gpu"),
          Map.entry("gpu-hidden-or-absent", "gpu.verdict.gpu-hidden-or-absent"),
          Map.entry("non-nvidia-gpu", "gpu.verdict.non-nvidia-gpu"),
          Map.entry("compute-capability-too-old", "gpu.verdict.compute-capability-too-old"),
          Map.entry("compute-capability-too-new", "gpu.verdict.compute-capability-too-new"),
          Map.entry("nvidia-driver-missing", "gpu.verdict.nvidia-driver-missing"),
          Map.entry("driver-too-old", "gpu.verdict.driver-too-old"),
          Map.entry("driver-library-mismatch", "gpu.verdict.driver-library-mismatch"),
          Map.entry("cuda-library-missing", "gpu.verdict.cuda-library-missing"),
          Map.entry("cuda-version-mismatch", "gpu.verdict.cuda-version-mismatch"),
          Map.entry("cuda-wheels-not-on-loader-path", "gpu.verdict.cuda-wheels-not-on-loader-path"),
          Map.entry("cudnn-mismatch", "gpu.verdict.cudnn-mismatch"),
          Map.entry("cpu-lacks-avx", "gpu.verdict.cpu-lacks-avx"),
          Map.entry("cpu-lacks-avx2", "gpu.verdict.cpu-lacks-avx2"),
          Map.entry("os-disables-avx", "gpu.verdict.os-disables-avx"),
          Map.entry("virtual-machine-hides-avx", "gpu.verdict.virtual-machine-hides-avx"),
          Map.entry("emulated-x86-container", "gpu.verdict.emulated-x86-container"));

  /// What is to be said of something that these causes are about.
  ///
  /// @param there whether it is there at all
  Judged of(Set<String> causes, boolean there) {
    Optional<Diagnosis> found = outlook.found(causes);
    if (found.isPresent()) {
      return new Judged(
          outlook.wanted() ? State.PROBLEM : State.NOTE,
          words.text(KEYS.getOrDefault(found.get().cause(), "state.problem")));
    }
    if (outlook.ruledOut(causes)) {
      return new Judged(State.FINE, words.text("state.fine"));
    }
    return there
        ? new Judged(State.FINE, words.text("library.found"))
        : new Judged(State.UNKNOWN, words.text("state.not-known"));
  }

  /// What is to be said of something that is not there.
  Judged absent(Set<String> causes) {
    return outlook.found(causes).isPresent() && outlook.wanted()
        ? of(causes, false)
        : new Judged(State.SKIPPED, words.text("library.not-there"));
  }

  /// What is to be said of something that this TensorFlow would not use.
  Judged notUsed() {
    return new Judged(State.SKIPPED, words.text("gpu.not-used"));
  }
}
