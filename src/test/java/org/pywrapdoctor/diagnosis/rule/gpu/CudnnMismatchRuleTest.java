package org.pywrapdoctor.diagnosis.rule.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.withGoal;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.CudaCopy;
import org.pywrapdoctor.snapshot.CudaCopy.Part;
import org.pywrapdoctor.snapshot.CudaCopy.Source;
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.Snapshot;

class CudnnMismatchRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new CudnnMismatchRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "cuDNN 9 for 8", nineForEight(),
        "an older one of the same major version", older());
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "the right one is here too",
            GpuSnapshots.withCuda(
                nineForEight(),
                new CudaCopy(Part.CUDNN, "8.9.7", Source.SYSTEM, "/usr/lib/libcudnn.so.8")),
        "nobody wants a card", withGoal(nineForEight(), Goal.IMPORT));
  }

  @Test
  void saysWhatTensorFlowGot() {
    assertThat(evidence(older()))
        .containsExactly("TensorFlow got cuDNN 8.5.0 and was made with 8.9.4");
    assertThat(evidence(nineForEight()))
        .containsExactly(
            "TensorFlow was made for cuDNN 8 and does not get libcudnn.so.8",
            "cuDNN 9.3.0 is here");
  }

  private static Snapshot older() {
    return GpuSnapshots.saying(
        GpuSnapshots.working("8.6"),
        List.of("GPU /physical_device:GPU:0"),
        "E cuda_dnn.cc:437] Loaded runtime CuDNN library: 8.5.0 but source was compiled with:"
            + " 8.9.4.  CuDNN library needs to have matching major version");
  }

  private static Snapshot nineForEight() {
    return GpuSnapshots.withCuda(
        GpuSnapshots.saying(
            GpuSnapshots.working("8.6"), List.of(), GpuSnapshots.notLoaded("libcudnn.so.8")),
        new CudaCopy(Part.CUDNN, "9.3.0", Source.SYSTEM, "/usr/lib/libcudnn.so.9"));
  }
}
