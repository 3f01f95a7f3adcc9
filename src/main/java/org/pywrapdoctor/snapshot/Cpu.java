package org.pywrapdoctor.snapshot;

import java.util.Map;
import org.pywrapdoctor.platform.Architecture;

/// The processor.
///
/// @param name as the maker calls it
/// @param architecture of the processor itself, not of the program that asks
/// @param features which instruction sets it offers to programs here
/// @param hypervisor whether it is the processor of a virtual machine
/// @param emulated whether it is imitated by software (Rosetta, qemu, Windows on ARM)
public record Cpu(
    String name,
    Architecture architecture,
    Map<CpuFeature, Answer> features,
    Answer hypervisor,
    Answer emulated) {

  /// Whether it has one feature.
  public Answer has(CpuFeature feature) {
    return features.getOrDefault(feature, Answer.UNKNOWN);
  }
}
