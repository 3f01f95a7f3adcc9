package org.pywrapdoctor.snapshot;

import java.util.List;
import java.util.Optional;

/// Graphics cards, what drives them, and the CUDA that lies around for them.
///
/// @param cards all cards, of all makers
/// @param nvidia the NVIDIA driver; not known with the reason when there is none to ask
/// @param answers what the driver's own libraries answered, by asker, in the order of asking
/// @param cuda the copies of CUDA and cuDNN that were found, wherever they came from
/// @param plugins the libraries in `tensorflow-plugins`, which every import of TensorFlow opens
public record Gpu(
    List<Card> cards,
    Seen<NvidiaDriver> nvidia,
    List<DriverAnswer> answers,
    List<CudaCopy> cuda,
    List<String> plugins) {

  /// Cards and driver alone, nothing else looked at.
  public Gpu(List<Card> cards, Seen<NvidiaDriver> nvidia) {
    this(cards, nvidia, List.of(), List.of(), List.of());
  }

  /// One graphics card.
  ///
  /// @param name as the maker calls it
  /// @param vendor the maker
  /// @param memoryBytes its memory, when known
  /// @param computeCapability such as `8.9`, for NVIDIA cards
  /// @param pciId vendor and device on the PCI bus, such as `10de:2684`
  public record Card(
      String name,
      String vendor,
      Optional<Long> memoryBytes,
      Optional<String> computeCapability,
      Optional<String> pciId) {

    /// A card whose place on the bus nobody told.
    public Card(
        String name,
        String vendor,
        Optional<Long> memoryBytes,
        Optional<String> computeCapability) {
      this(name, vendor, memoryBytes, computeCapability, Optional.empty());
    }
  }

  /// The NVIDIA driver.
  ///
  /// @param version such as `550.54.15`
  /// @param cudaVersion the newest CUDA that it supports, such as `12.4`
  /// @param library the version of the part that programs load (`libcuda.so.1`), where it is told
  /// apart from the part in the kernel
  public record NvidiaDriver(
      String version, Optional<String> cudaVersion, Optional<String> library) {

    /// A driver whose two parts are not told apart.
    public NvidiaDriver(String version, Optional<String> cudaVersion) {
      this(version, cudaVersion, Optional.empty());
    }
  }

  /// The same with what asking the driver and looking for CUDA brought.
  public Gpu with(
      List<Card> found, Seen<NvidiaDriver> driver, List<DriverAnswer> said, List<CudaCopy> copies) {
    return new Gpu(found, driver, said, copies, plugins);
  }
}
