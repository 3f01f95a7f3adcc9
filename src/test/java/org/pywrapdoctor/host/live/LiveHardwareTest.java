package org.pywrapdoctor.host.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.pywrapdoctor.host.Hardware;
import org.pywrapdoctor.host.TextFiles;
import org.pywrapdoctor.hostile.Spoiled;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.Answer;
import org.pywrapdoctor.snapshot.Cpu;
import org.pywrapdoctor.snapshot.CpuFeature;
import org.pywrapdoctor.snapshot.Gpu;

/// What the system says of its hardware, read directly and, for comparison, by OSHI.
class LiveHardwareTest {

  private static final String CPUINFO =
      """
      processor\t: 0
      vendor_id\t: GenuineIntel
      model name\t: Intel(R) Pentium(R) Silver N5000 CPU @ 1.10GHz
      flags\t\t: fpu sse sse2 ssse3 sse4_1 sse4_2 popcnt aes xsave
      power management:

      processor\t: 1
      flags\t\t: avx
      """;

  @Test
  @EnabledOnOs(OS.LINUX)
  void thisComputerIsReadAsOshiReadsIt() {
    Hardware direct = new LiveHost().hardware();
    Hardware oshi = new OshiHardware(OperatingSystem.LINUX);
    Cpu cpu = direct.cpu().ifKnown().orElseThrow();
    Cpu expected = oshi.cpu().ifKnown().orElseThrow();
    assertThat(cpu.name()).isEqualTo(expected.name());
    assertThat(cpu.features()).isEqualTo(expected.features());
    assertThat(direct.architecture()).isEqualTo(oshi.architecture());
    assertThat(direct.memoryBytes()).isEqualTo(oshi.memoryBytes());
    assertThat(direct.availableMemoryBytes().ifKnown().orElseThrow()).isPositive();
    assertThat(direct.systemName()).isNotBlank();
  }

  @Test
  void aProcessorWithoutAvxIsNamedWithAnswerNo() {
    Cpu cpu = linux(Map.of("/proc/cpuinfo", CPUINFO)).cpu().ifKnown().orElseThrow();
    assertThat(cpu.name()).isEqualTo("Intel(R) Pentium(R) Silver N5000 CPU @ 1.10GHz");
    assertThat(cpu.has(CpuFeature.SSE4_2)).isEqualTo(Answer.YES);
    assertThat(cpu.has(CpuFeature.AVX)).isEqualTo(Answer.NO);
    assertThat(cpu.hypervisor()).isEqualTo(Answer.NO);
    assertThat(cpu.emulated()).isEqualTo(Answer.NO);
  }

  @Test
  void anEmulatorIsRecognised() {
    String qemu = CPUINFO.replaceFirst("Intel.*GHz", "QEMU TCG CPU version 2.5+");
    assertThat(linux(Map.of("/proc/cpuinfo", qemu)).cpu().ifKnown().orElseThrow().emulated())
        .isEqualTo(Answer.YES);
    String rosetta = CPUINFO.replace("GenuineIntel", "VirtualApple");
    assertThat(linux(Map.of("/proc/cpuinfo", rosetta)).cpu().ifKnown().orElseThrow().emulated())
        .isEqualTo(Answer.YES);
  }

  @Test
  void withoutProcNothingIsKnown() {
    Hardware hardware = linux(Map.of());
    assertThat(hardware.cpu().ifKnown()).isEmpty();
    assertThat(hardware.memoryBytes().ifKnown()).isEmpty();
    assertThat(hardware.cards().ifKnown()).isEmpty();
    assertThat(hardware.systemName()).isEqualTo("Linux");
  }

  @Test
  void whateverTheFilesHoldAnAnswerComesBack() {
    Map<String, String> sound =
        Map.of(
            "/proc/cpuinfo", CPUINFO,
            "/proc/meminfo", "MemTotal:       8000 kB\nMemAvailable:   12 kB\n",
            "/etc/os-release", "NAME=Debian\nPRETTY_NAME=\"Debian 12\"\n",
            "/sys/bus/pci/devices/0000:01:00.0/class", "0x030000\n",
            "/sys/bus/pci/devices/0000:01:00.0/vendor", "0x10de\n",
            "/sys/bus/pci/devices/0000:01:00.0/device", "0x2684\n");
    for (long round = 0; round < Spoiled.ROUNDS; round++) {
      long seed = Spoiled.FIRST + round;
      Map<String, String> spoiled = new HashMap<>(sound);
      spoiled.replaceAll((_, text) -> Spoiled.text(text, seed));
      Hardware hardware = linux(spoiled);
      assertThatCode(
              () -> {
                assertThat(hardware.cpu()).isNotNull();
                assertThat(hardware.memoryBytes()).isNotNull();
                assertThat(hardware.availableMemoryBytes()).isNotNull();
                assertThat(hardware.cards()).isNotNull();
                assertThat(hardware.systemName()).isNotBlank();
              })
          .as("seed %d", seed)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void memoryIsCountedInBytes() {
    Hardware hardware =
        linux(Map.of("/proc/meminfo", "MemTotal:       8000 kB\nMemAvailable:   12 kB\n"));
    assertThat(hardware.memoryBytes().ifKnown()).contains(8_192_000L);
    assertThat(hardware.availableMemoryBytes().ifKnown()).contains(12_288L);
  }

  @Test
  void cardsComeFromThePciBus() {
    String devices = "/sys/bus/pci/devices/";
    Hardware hardware =
        linux(
            Map.of(
                devices + "0000:00:1f.0/class",
                "0x060100\n",
                devices + "0000:01:00.0/class",
                "0x030000\n",
                devices + "0000:01:00.0/vendor",
                "0x10de\n",
                devices + "0000:01:00.0/device",
                "0x2684\n",
                devices + "0000:02:00.0/class",
                "0x030200\n",
                devices + "0000:02:00.0/vendor",
                "0x1002\n",
                devices + "0000:02:00.0/device",
                "0x0001\n",
                devices + "0000:02:00.0/mem_info_vram_total",
                "17163091968\n"));
    assertThat(hardware.cards().ifKnown())
        .contains(
            List.of(
                new Gpu.Card(
                    "", "NVIDIA", Optional.empty(), Optional.empty(), Optional.of("10de:2684")),
                new Gpu.Card(
                    "",
                    "AMD",
                    Optional.of(17163091968L),
                    Optional.empty(),
                    Optional.of("1002:0001"))));
  }

  @Test
  void anOldWindowsThatKnowsNoQuestionLeavesAvxUnknown() {
    Map<CpuFeature, Answer> old =
        CpuFlags.windows(
            List.of("PF_XMMI64_INSTRUCTIONS_AVAILABLE", "PF_SSE3_INSTRUCTIONS_AVAILABLE"));
    assertThat(old.get(CpuFeature.AVX)).isEqualTo(Answer.UNKNOWN);
    Map<CpuFeature, Answer> atom =
        CpuFlags.windows(
            List.of("PF_SSE4_1_INSTRUCTIONS_AVAILABLE", "PF_SSE4_2_INSTRUCTIONS_AVAILABLE"));
    assertThat(atom.get(CpuFeature.AVX)).isEqualTo(Answer.NO);
    assertThat(atom.get(CpuFeature.FMA)).isEqualTo(Answer.UNKNOWN);
    Map<CpuFeature, Answer> modern =
        CpuFlags.windows(
            List.of("PF_SSE4_1_INSTRUCTIONS_AVAILABLE", "PF_AVX_INSTRUCTIONS_AVAILABLE"));
    assertThat(modern.get(CpuFeature.AVX)).isEqualTo(Answer.YES);
  }

  @Test
  void appleSpellsItsFeaturesInItsOwnWay() {
    Map<CpuFeature, Answer> intel =
        CpuFlags.complete(
            List.of("features: FPU SSE4.1 SSE4.2 AVX1.0 FMA", "leaf7_features: AVX2"));
    assertThat(intel.values()).containsOnlyOnce(Answer.NO);
    assertThat(intel.get(CpuFeature.AVX512F)).isEqualTo(Answer.NO);
  }

  private static Hardware linux(Map<String, String> files) {
    return new LinuxHardware(new TextFiles(files));
  }
}
