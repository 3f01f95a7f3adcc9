package org.pywrapdoctor.diagnosis.log;

import java.util.List;
import org.pywrapdoctor.platform.OperatingSystem;

/// The processor refuses an instruction: too old, hidden by a virtual machine or by the system, or
/// imitated.
final class ProcessorReading implements Reading {

  @Override
  public List<Suspect> suspects(Clues clues) {
    boolean guard = clues.hasAny("avx-guard", "avx2-guard");
    if (clues.has("qemu") && (guard || clues.has("illegal-instruction"))
        || clues.sign("qemu").filter(sign -> sign.text().contains("uncaught")).isPresent()) {
      return List.of(Suspect.likely("emulated-x86-container", "qemu"));
    }
    String sign =
        guard ? clues.has("avx-guard") ? "avx-guard" : "avx2-guard" : "illegal-instruction";
    if (!clues.has(sign)) {
      return List.of();
    }
    if (clues.isOn(OperatingSystem.MACOS)) {
      return clues.has("apple-silicon")
          ? List.of(Suspect.likely("rosetta-python", sign, "apple-silicon"))
          : Suspect.oneOf(sign, "rosetta-python", "cpu-lacks-avx");
    }
    if (clues.has("hypervisor")) {
      return Suspect.oneOf(sign, "virtual-machine-hides-avx", "cpu-lacks-avx");
    }
    if (guard) {
      return List.of(
          Suspect.likely(sign.equals("avx-guard") ? "cpu-lacks-avx" : "cpu-lacks-avx2", sign));
    }
    return clues.isOn(OperatingSystem.WINDOWS)
        ? Suspect.oneOf(
            sign, "cpu-lacks-avx", "cpu-lacks-avx2", "os-disables-avx", "virtual-machine-hides-avx")
        : Suspect.oneOf(sign, "cpu-lacks-avx", "cpu-lacks-avx2", "virtual-machine-hides-avx");
  }
}
