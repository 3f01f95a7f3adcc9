package org.pywrapdoctor.probe.gpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pywrapdoctor.host.FakeHost;
import org.pywrapdoctor.host.FakeHost.NoHardware;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.probe.Progress;
import org.pywrapdoctor.snapshot.Gpu;
import org.pywrapdoctor.snapshot.Gpu.Card;
import org.pywrapdoctor.snapshot.Gpu.NvidiaDriver;
import org.pywrapdoctor.snapshot.Request;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;

/// Cards and the NVIDIA driver, as files tell of them.
class GpuProbeTest {
  private static final Card NVIDIA =
      new Card("NVIDIA H200", "NVIDIA", Optional.empty(), Optional.empty());
  private static final Card INTEL =
      new Card("UHD Graphics", "Intel", Optional.empty(), Optional.empty());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NVRM version: NVIDIA UNIX x86_64 Kernel Module  550.54.15  Tue Mar  5 22:23:56 UTC 2024 | 550.54.15",
        "NVRM version: NVIDIA UNIX Open Kernel Module for x86_64  570.124.06  Release Build  (dvs) | 570.124.06",
        "NVRM version: NVIDIA UNIX x86_64 Kernel Module  390.157  Wed Oct 12 09:19:07 UTC 2022 | 390.157"
      })
  void linuxTellsTheVersionOfItsModule(String line, String version) {
    Host host =
        linux(Map.of("/proc/driver/nvidia/version", line + "\nGCC version: gcc 12\n"), NVIDIA);
    Gpu gpu = look(host).ifKnown().orElseThrow();
    assertThat(gpu.cards()).containsExactly(NVIDIA);
    assertThat(gpu.nvidia().ifKnown()).contains(new NvidiaDriver(version, Optional.empty()));
  }

  @Test
  void aMissingDriverIsToldFromAMissingCard() {
    assertThat(why(linux(Map.of(), NVIDIA))).contains("card without its driver");
    assertThat(why(linux(Map.of(), INTEL))).contains("no NVIDIA card");
    assertThat(why(linux(Map.of("/usr/lib/wsl/lib/libcuda.so.1", "x")))).contains("Windows");
    assertThat(why(windows(Map.of(), NVIDIA))).contains("nvcuda.dll is not there");
    assertThat(why(windows(Map.of("C:\\Windows\\System32\\nvcuda.dll", "MZ"), NVIDIA)))
        .contains("has no version");
  }

  @Test
  void rubbishIsNoVersion() {
    assertThat(why(linux(Map.of("/proc/driver/nvidia/version", "\0\1 NVRM version"), NVIDIA)))
        .contains("card without its driver");
  }

  @Test
  void withoutAListOfCardsTheDriverStillCounts() {
    assertThat(look(FakeHost.of(OperatingSystem.LINUX, Map.of(), Map.of())))
        .isInstanceOf(Seen.NotKnown.class);
    String line = "NVRM version: NVIDIA UNIX x86_64 Kernel Module  550.54.15  Tue";
    Host host =
        FakeHost.of(OperatingSystem.LINUX, Map.of("/proc/driver/nvidia/version", line), Map.of());
    assertThat(look(host).ifKnown().orElseThrow().nvidia().ifKnown()).isPresent();
  }

  private static String why(Host host) {
    Seen<NvidiaDriver> driver = look(host).ifKnown().orElseThrow().nvidia();
    return driver instanceof Seen.NotKnown<NvidiaDriver>(String why) ? why : "known";
  }

  private static Seen<Gpu> look(Host host) {
    return new GpuProbe(host, Knowledge.shipped())
        .look(Snapshot.empty(Request.of("/"), "now"), Progress.silent())
        .gpu();
  }

  private static Host linux(Map<String, String> files, Card... cards) {
    return FakeHost.of(OperatingSystem.LINUX, files, Map.of()).with(cards(cards));
  }

  private static Host windows(Map<String, String> files, Card... cards) {
    return FakeHost.of(OperatingSystem.WINDOWS, files, Map.of()).with(cards(cards));
  }

  private static NoHardware cards(Card... cards) {
    return new NoHardware() {
      @Override
      public Seen<List<Card>> cards() {
        return Seen.known(List.of(cards));
      }
    };
  }
}
