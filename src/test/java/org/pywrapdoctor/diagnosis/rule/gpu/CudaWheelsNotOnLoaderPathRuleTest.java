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

class CudaWheelsNotOnLoaderPathRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new CudaWheelsNotOnLoaderPathRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of("the right wheels are not found", lost());
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "they are found",
            GpuSnapshots.withCuda(
                GpuSnapshots.saying(GpuSnapshots.working("8.6"), List.of()),
                new CudaCopy(Part.CUDA, "12.2.140", Source.WHEEL, "/venv/nvidia/cuda_runtime")),
        "there are none",
            GpuSnapshots.saying(
                GpuSnapshots.working("8.6"), List.of(), GpuSnapshots.notLoaded("libcudart.so.12")));
  }

  @Test
  void offersANewerReleaseThatLooksThere() {
    assertThat(only(lost()).cures().getFirst())
        .isEqualTo(new Cure.NewEnvironment(Map.of("tensorflow", "==2.21.0")));
    assertThat(evidence(lost()))
        .containsExactly("TensorFlow does not find libcudart.so.12", "CUDA 12.2.140 is here");
  }

  private static Snapshot lost() {
    return GpuSnapshots.withCuda(
        GpuSnapshots.saying(
            GpuSnapshots.working("8.6"), List.of(), GpuSnapshots.notLoaded("libcudart.so.12")),
        new CudaCopy(Part.CUDA, "12.2.140", Source.WHEEL, "/venv/nvidia/cuda_runtime"));
  }
}
