package org.pywrapdoctor.loader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The subfolders that glibc tries inside every folder for code made for newer processors.
///
/// The levels are those of the x86-64 psABI; `glibc-hwcaps` came with glibc 2.33, and the older
/// kind
/// of subfolder went with 2.37.
final class HardwareVariants {

  private static final Set<String> LEVEL_2 =
      Set.of("cx16", "lahf_lm", "popcnt", "pni", "sse4_1", "sse4_2", "ssse3");
  private static final Set<String> LEVEL_3 =
      Set.of("avx", "avx2", "bmi1", "bmi2", "f16c", "fma", "abm", "movbe", "xsave");
  private static final Set<String> LEVEL_4 =
      Set.of("avx512f", "avx512bw", "avx512cd", "avx512dq", "avx512vl");
  private static final int FIRST_WITH_HWCAPS = 33;
  private static final int FIRST_WITHOUT_LEGACY = 37;

  private HardwareVariants() {}

  /// The names of the `glibc-hwcaps` subfolders that fit a processor, best first.
  static List<String> levels(Set<String> processorFlags) {
    List<String> levels = new ArrayList<>();
    if (processorFlags.containsAll(LEVEL_2)) {
      levels.add("x86-64-v2");
      if (processorFlags.containsAll(LEVEL_3)) {
        levels.add("x86-64-v3");
        if (processorFlags.containsAll(LEVEL_4)) {
          levels.add("x86-64-v4");
        }
      }
    }
    return levels.reversed();
  }

  /// The subfolders tried inside every folder, in order; the folder itself comes after them.
  static List<String> subfolders(
      Set<String> processorFlags, String platform, Optional<Integer> glibcMinor) {
    List<String> subfolders = new ArrayList<>();
    if (glibcMinor.orElse(FIRST_WITH_HWCAPS) >= FIRST_WITH_HWCAPS) {
      levels(processorFlags).forEach(level -> subfolders.add("glibc-hwcaps/" + level));
    }
    if (glibcMinor.orElse(FIRST_WITHOUT_LEGACY) < FIRST_WITHOUT_LEGACY) {
      subfolders.addAll(List.of("tls/" + platform, "tls", platform));
    }
    return subfolders;
  }
}
