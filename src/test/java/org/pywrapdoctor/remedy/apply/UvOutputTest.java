package org.pywrapdoctor.remedy.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class UvOutputTest {
  private final AtomicLong nanos = new AtomicLong();
  private final UvOutput output = new UvOutput(Optional.of(100), nanos::get);

  @Test
  void tellsPackageBytesAndTimeLeft() {
    InstallProgress begun = output.after("Downloading tensorflow (47.7MiB)").orElseThrow();
    assertThat(begun.item()).isEqualTo("tensorflow");
    assertThat(begun.megabytes()).isZero();
    assertThat(begun.left()).isEmpty();
    output.after("Downloading numpy (512KiB)");
    nanos.set(Duration.ofSeconds(10).toNanos());
    InstallProgress half = output.after(" Downloaded tensorflow").orElseThrow();
    assertThat(half.item()).isEqualTo("numpy");
    assertThat(half.megabytes()).isBetween(50.0, 50.1);
    assertThat(half.left()).contains(Duration.ofSeconds(10));
  }

  @Test
  void otherLinesSayNothing() {
    assertThat(output.after("Resolved 2 packages in 171ms")).isEmpty();
    assertThat(output.after(" Downloaded what-was-not-begun")).isEmpty();
    assertThat(output.after("Downloading x (99999999999MiB)")).isEmpty();
    assertThat(output.after("")).isEmpty();
  }
}
