package org.pywrapdoctor.snapshot;

import java.util.List;
import java.util.Map;

/// What TensorFlow says of itself when it is asked.
///
/// @param build what it was built with (`tf.sysconfig.get_build_info`): `is_cuda_build`,
/// `cuda_version`, `cudnn_version`, …
/// @param devices the graphics cards and other accelerators that it lists
/// @param log what its native code logged about them, line by line
public record TensorFlowAnswer(Map<String, String> build, List<String> devices, List<String> log) {

  /// Whether it can use a card.
  public boolean seesGpu() {
    return devices.stream().anyMatch(device -> device.startsWith("GPU "));
  }
}
