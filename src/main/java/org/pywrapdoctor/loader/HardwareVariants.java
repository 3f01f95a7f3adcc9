package org.pywrapdoctor.loader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The subfolders that glibc tries inside every folder for code made for newer processors.
///
/// The levels are those of the x86-64 psABI; `glibc-hwcaps` came with glibc 2.33, and the older
/// kind of subfolder went with 2.37.
final class HardwareVariants {

  private static final int LOWEST = 2;
  private static final int HIGHEST = 4;
  private static final int FIRST_WITH_HWCAPS = 33;
  private static final int FIRST_WITHOUT_LEGACY = 37;

  private HardwareVariants() {}

  /// The names of the `glibc-hwcaps` subfolders that fit a processor, best first.
  static List<String> levels(int processorLevel) {
    List<String> levels = new ArrayList<>();
    for (int level = Math.min(processorLevel, HIGHEST); level >= LOWEST; level--) {
      levels.add("x86-64-v" + level);
    }
    return levels;
  }

  /// The subfolders tried inside every folder, in order; the folder itself comes after them.
  static List<String> subfolders(
      int processorLevel, String platform, Optional<Integer> glibcMinor) {
    List<String> subfolders = new ArrayList<>();
    if (glibcMinor.orElse(FIRST_WITH_HWCAPS) >= FIRST_WITH_HWCAPS) {
      levels(processorLevel).forEach(level -> subfolders.add("glibc-hwcaps/" + level));
    }
    if (glibcMinor.orElse(FIRST_WITHOUT_LEGACY) < FIRST_WITHOUT_LEGACY) {
      subfolders.addAll(List.of("tls/" + platform, "tls", platform));
    }
    return subfolders;
  }
}
