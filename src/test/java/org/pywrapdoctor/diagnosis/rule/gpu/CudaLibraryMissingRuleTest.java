package org.pywrapdoctor.diagnosis.rule.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pywrapdoctor.diagnosis.Snapshots.with;
import static org.pywrapdoctor.diagnosis.Snapshots.withGoal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Cure;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.CudaCopy;
import org.pywrapdoctor.snapshot.CudaCopy.Part;
import org.pywrapdoctor.snapshot.CudaCopy.Source;
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.Gpu;
import org.pywrapdoctor.snapshot.NativeLibraries.Library;
import org.pywrapdoctor.snapshot.NativeLibraries.Status;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;

class CudaLibraryMissingRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new CudaLibraryMissingRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "TensorFlow says so",
            GpuSnapshots.saying(
                GpuSnapshots.working("8.6"), List.of(), GpuSnapshots.notLoaded("libcudart.so.12")),
        "the search finds none", library("libcudnn.so.8", Status.MISSING));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "all are found", library("libcudnn.so.8", Status.FOUND),
        "no card is wanted", withGoal(library("libcudnn.so.8", Status.MISSING), Goal.IMPORT),
        "there is no card",
            GpuSnapshots.withGpu(
                library("libcudnn.so.8", Status.MISSING),
                _ -> new Gpu(List.of(), Seen.notKnown("no driver"))),
        "a cuDNN of another version is here",
            GpuSnapshots.withCuda(
                library("libcudnn.so.8", Status.MISSING),
                new CudaCopy(Part.CUDNN, "9.1.0", Source.SYSTEM, "/usr/lib/libcudnn.so.9")));
  }

  @Test
  void namesTheLibraryAndHowManyPlacesWereSearched() {
    Snapshot snapshot = library("libcudnn.so.8", Status.MISSING);
    assertThat(evidence(snapshot))
        .containsExactly("libcudnn.so.8 is in none of the 2 places where it is looked for");
    assertThat(only(snapshot).cures().getFirst())
        .isEqualTo(new Cure.Install(List.of("tensorflow[and-cuda]==2.15.1")));
  }

  private static Snapshot library(String name, Status status) {
    return with(
        GpuSnapshots.working("8.6"),
        new Library(
            name,
            Optional.empty(),
            List.of("libtensorflow_framework.so.2"),
            status,
            true,
            "",
            "",
            List.of("RUNPATH of libtensorflow_framework.so.2: /x", "the library cache"),
            0));
  }
}
