package org.pywrapdoctor.snapshot;

/// A CUDA or a cuDNN that lies on the computer, whether or not anything takes it.
///
/// @param part which of the two
/// @param version as exactly as it could be read, such as `12.5.82` or `9`
/// @param source how it came there
/// @param path the library, package or folder that it was read from
public record CudaCopy(Part part, String version, Source source, String path) {

  /// What TensorFlow needs of NVIDIA besides the driver.
  public enum Part {
    CUDA,
    CUDNN
  }

  /// Where a copy comes from.
  public enum Source {
    /// NVIDIA's installer, or an archive unpacked by hand.
    TOOLKIT,
    /// One of pip's `nvidia-*` packages in the examined environment.
    WHEEL,
    /// A package of the examined conda environment.
    CONDA,
    /// A package of the operating system.
    SYSTEM,
    /// A folder that a variable such as `CUDA_PATH` names.
    VARIABLE
  }
}
