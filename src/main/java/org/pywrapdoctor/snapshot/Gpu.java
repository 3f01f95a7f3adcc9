package org.pywrapdoctor.snapshot;

import java.util.List;
import java.util.Optional;

/// Graphics cards and what drives them.
///
/// @param cards all cards, of all makers
/// @param nvidia the NVIDIA driver; not known with the reason when there is none to ask
public record Gpu(List<Card> cards, Seen<NvidiaDriver> nvidia) {

  /// One graphics card.
  ///
  /// @param name as the maker calls it
  /// @param vendor the maker
  /// @param memoryBytes its memory, when known
  /// @param computeCapability such as `8.9`, for NVIDIA cards
  public record Card(
      String name, String vendor, Optional<Long> memoryBytes, Optional<String> computeCapability) {}

  /// The NVIDIA driver.
  ///
  /// @param version such as `550.54.15`
  /// @param cudaVersion the newest CUDA that it supports, such as `12.4`
  public record NvidiaDriver(String version, Optional<String> cudaVersion) {}
}
