package org.pywrapdoctor.diagnosis.rule.gpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.CudaCopy;
import org.pywrapdoctor.snapshot.CudaCopy.Part;
import org.pywrapdoctor.snapshot.CudaCopy.Source;
import org.pywrapdoctor.snapshot.Snapshot;

class CudaVersionMismatchRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new CudaVersionMismatchRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of("CUDA 11 where 12 is needed", elevenForTwelve());
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "the right one is here too",
            GpuSnapshots.withCuda(
                elevenForTwelve(),
                new CudaCopy(Part.CUDA, "12.2.140", Source.TOOLKIT, "/usr/local/cuda-12.2")),
        "nothing is missing",
            GpuSnapshots.withCuda(
                GpuSnapshots.working("8.6"),
                new CudaCopy(Part.CUDA, "11.8.89", Source.TOOLKIT, "/usr/local/cuda-11.8")));
  }

  @Test
  void saysWhatIsNeededAndWhatIsThere() {
    assertThat(evidence(elevenForTwelve()))
        .containsExactly(
            "TensorFlow was made for CUDA 12.2 and does not get libcudart.so.12",
            "CUDA 11.8.89 is here");
    assertThat(only(elevenForTwelve()).cures().getFirst())
        .isEqualTo(new Cure.Install(List.of("tensorflow[and-cuda]==2.15.1")));
  }

  private static Snapshot elevenForTwelve() {
    return GpuSnapshots.withCuda(
        GpuSnapshots.saying(
            GpuSnapshots.working("8.6"), List.of(), GpuSnapshots.notLoaded("libcudart.so.12")),
        new CudaCopy(Part.CUDA, "11.8.89", Source.TOOLKIT, "/usr/local/cuda-11.8"));
  }
}
