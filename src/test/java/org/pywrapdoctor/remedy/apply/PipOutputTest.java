package org.pywrapdoctor.remedy.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PipOutputTest {
  private final AtomicLong nanos = new AtomicLong();

  @Test
  void tellsPackageBytesAndTimeLeft() {
    PipOutput output = new PipOutput(Optional.of(100), nanos::get);
    assertThat(output.after("Collecting tensorflow==2.15.1 (from -r requirements.txt)"))
        .get()
        .extracting(InstallProgress::item)
        .isEqualTo("tensorflow");
    output.after("  Downloading https://index/tensorflow-2.15.1-cp311.whl (50 MB)");
    nanos.set(Duration.ofSeconds(10).toNanos());
    InstallProgress half = output.after("Progress 50000000 of 50000000").orElseThrow();
    assertThat(half.item()).isEqualTo("tensorflow-2.15.1-cp311.whl");
    assertThat(half.megabytes()).isEqualTo(50);
    assertThat(half.fraction()).contains(0.5);
    assertThat(half.left()).contains(Duration.ofSeconds(10));
  }

  @Test
  void addsUpTheDownloads() {
    PipOutput output = new PipOutput(Optional.empty(), nanos::get);
    output.after("  Downloading a-1.whl (1 MB)");
    output.after("Progress 1000000 of 1000000");
    output.after("  Downloading b-1.whl (2 MB)");
    InstallProgress second = output.after("Progress 500000 of 2000000").orElseThrow();
    assertThat(second.megabytes()).isEqualTo(1.5);
    assertThat(second.fraction()).isEmpty();
    assertThat(second.left()).isEmpty();
    assertThat(output.after("Installing collected packages: a, b"))
        .get()
        .extracting(InstallProgress::fraction)
        .isEqualTo(Optional.of(1.0));
  }

  @Test
  void otherLinesSayNothing() {
    PipOutput output = new PipOutput(Optional.of(1), nanos::get);
    assertThat(output.after("Looking in links: /wheels")).isEmpty();
    assertThat(output.after("Progress 99999999999999999999 of 1")).isEmpty();
    assertThat(output.after("")).isEmpty();
  }
}
