package org.pywrapdoctor.diagnosis.rule.gpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pywrapdoctor.diagnosis.Rule;
import org.pywrapdoctor.diagnosis.rule.RuleExamples;
import org.pywrapdoctor.snapshot.Gpu.NvidiaDriver;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;

class DriverLibraryMismatchRuleTest implements RuleExamples {

  @Override
  public Rule rule() {
    return new DriverLibraryMismatchRule();
  }

  @Override
  public Map<String, Snapshot> fires() {
    return Map.of(
        "two versions", updated(),
        "the driver says so",
            GpuSnapshots.withAnswer(GpuSnapshots.working("8.6"), GpuSnapshots.answer(803)));
  }

  @Override
  public Map<String, Snapshot> staysSilent() {
    return Map.of(
        "both the same", GpuSnapshots.working("8.6"),
        "it works all the same", GpuSnapshots.withAnswer(updated(), GpuSnapshots.answer(0)));
  }

  @Test
  void showsBothVersions() {
    assertThat(evidence(updated()))
        .containsExactly(
            "The driver itself says that its parts do not fit",
            "The kernel runs 550.54.15, programs load 550.90.07");
  }

  private static Snapshot updated() {
    return GpuSnapshots.withAnswer(
        GpuSnapshots.withDriver(
            GpuSnapshots.working("8.6"),
            Seen.known(
                new NvidiaDriver("550.54.15", Optional.of("12.4"), Optional.of("550.90.07")))),
        GpuSnapshots.answer(803));
  }
}
