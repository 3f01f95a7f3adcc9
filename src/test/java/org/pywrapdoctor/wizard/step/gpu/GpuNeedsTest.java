package org.pywrapdoctor.wizard.step.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyLinux;
import static org.pywrapdoctor.diagnosis.Snapshots.healthyWindows;
import static org.pywrapdoctor.diagnosis.Snapshots.withGoal;
import static org.pywrapdoctor.diagnosis.rule.gpu.GpuSnapshots.card;
import static org.pywrapdoctor.diagnosis.rule.gpu.GpuSnapshots.driver;
import static org.pywrapdoctor.diagnosis.rule.gpu.GpuSnapshots.notLoaded;
import static org.pywrapdoctor.diagnosis.rule.gpu.GpuSnapshots.saying;
import static org.pywrapdoctor.diagnosis.rule.gpu.GpuSnapshots.withCuda;
import static org.pywrapdoctor.diagnosis.rule.gpu.GpuSnapshots.withDriver;
import static org.pywrapdoctor.diagnosis.rule.gpu.GpuSnapshots.withGpu;
import static org.pywrapdoctor.diagnosis.rule.gpu.GpuSnapshots.working;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.snapshot.CudaCopy;
import org.pywrapdoctor.snapshot.CudaCopy.Part;
import org.pywrapdoctor.snapshot.CudaCopy.Source;
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.Gpu;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.wizard.state.State;
import org.pywrapdoctor.wizard.word.Words;

/// The rows of screen 5: needs, has, verdict.
class GpuNeedsTest {

  @Test
  void eachRowSaysWhatIsNeededAndWhatIsThere() {
    Snapshot computer =
        withCuda(
            working("8.6"),
            new CudaCopy(Part.CUDA, "12.2.140", Source.WHEEL, "/venv/nvidia/cuda_runtime"),
            new CudaCopy(Part.CUDNN, "8.9.7", Source.SYSTEM, "/usr/lib/libcudnn.so.8"));
    assertThat(lines(computer))
        .containsExactly(
            "TensorFlow | a build with GPU support | 2.15.1, made for CUDA 12.2 | FINE Fine",
            "System | Linux, or WSL 2 | Debian GNU/Linux 12 | FINE Found",
            "Graphics card | NVIDIA, capability 5.0 or up | NVIDIA GeForce RTX 3060, 12 GB,"
                + " capability 8.6 | FINE Fine",
            "Driver | 525.60.13 or newer | 550.54.15, for CUDA up to 12.4 | FINE Fine",
            "CUDA | 12.2 | 12.2.140 from pip | FINE Fine",
            "cuDNN | 8.9 | 8.9.7 of the system | FINE Fine",
            "Processor | AVX | Intel Core i7-8550U: AVX, AVX2, FMA, AVX512F | FINE Fine");
  }

  @Test
  void whatIsWantedAndDoesNotFitIsAProblemElseANote() {
    Snapshot old = withDriver(working("8.6"), driver("470.82.01"));
    assertThat(line(old, "Driver")).endsWith("PROBLEM Too old");
    assertThat(line(withGoal(old, Goal.IMPORT), "Driver")).endsWith("NOTE Too old");
  }

  @Test
  void anotherVersionIsNamed() {
    Snapshot eleven =
        withCuda(
            saying(working("8.6"), List.of(), notLoaded("libcudart.so.12")),
            new CudaCopy(Part.CUDA, "11.8.89", Source.TOOLKIT, "/usr/local/cuda-11.8"));
    assertThat(line(eleven, "CUDA"))
        .isEqualTo("CUDA | 12.2 | 11.8.89 from NVIDIA | PROBLEM Other version");
  }

  @Test
  void onWindowsCudaIsNotUsedAndTheCardIsFine() {
    Snapshot windows =
        withGpu(
            withGoal(healthyWindows(), Goal.GPU),
            _ -> new Gpu(List.of(card("NVIDIA GeForce RTX 3060", "8.6")), driver("566.14")));
    assertThat(line(windows, "TensorFlow"))
        .isEqualTo(
            "TensorFlow | a build with GPU support | 2.20.0, for processors only | PROBLEM Not"
                + " here");
    assertThat(line(windows, "CUDA")).endsWith("| SKIPPED Not used");
    assertThat(line(windows, "Driver")).contains("566.14");
  }

  @Test
  void withoutACardNothingIsAProblemForTheImport() {
    assertThat(needs(healthyLinux()))
        .extracting(need -> need.verdict().state())
        .doesNotContain(State.PROBLEM, State.WARNING);
  }

  @Test
  void whatNobodyLookedAtHasNoRow() {
    assertThat(needs(Snapshot.empty(healthyLinux().request(), "now"))).isEmpty();
  }

  private static String line(Snapshot snapshot, String subject) {
    return lines(snapshot).stream()
        .filter(line -> line.startsWith(subject + " |"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> lines(Snapshot snapshot) {
    return needs(snapshot).stream()
        .map(
            need ->
                String.join(" | ", need.subject(), need.needs(), need.has())
                    + " | "
                    + need.verdict().state()
                    + " "
                    + need.verdict().word())
        .toList();
  }

  private static List<Need> needs(Snapshot snapshot) {
    return new GpuNeeds(Words.in(Locale.ENGLISH), snapshot, Knowledge.shipped()).rows();
  }
}
