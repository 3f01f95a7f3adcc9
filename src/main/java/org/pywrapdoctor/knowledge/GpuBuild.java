package org.pywrapdoctor.knowledge;

import java.util.List;
import java.util.Optional;

/// What a wheel was built with for NVIDIA cards (`tf.sysconfig.get_build_info()`).
///
/// @param cuda the CUDA version that its libraries must have, such as `11.2`
/// @param cudnn the major version of cuDNN, such as `8`
/// @param kernels machine code (`sm_70`: that compute capability and later minors of the same
///     major) and PTX (`compute_80`) inside; empty when the wheel does not say
public record GpuBuild(String cuda, String cudnn, List<String> kernels) {

  private static final String PTX = "compute_";
  private static final int MINORS = 10;

  /// What is inside for a card of this compute capability, such as `8.6`. Machine code of `sm_XY`
  /// runs on its own and on later minors of the same major; PTX on everything from its own on
  /// (TensorFlow's `.bazelrc`; CUDA Programming Guide, "Binary Compatibility").
  public KernelFit fit(String capability) {
    int wanted = number(capability);
    if (kernels.isEmpty() || wanted < 0) {
      return KernelFit.UNKNOWN;
    }
    KernelFit best = KernelFit.NOTHING;
    for (String kernel : kernels) {
      int made = number(kernel);
      if (made >= 0 && made <= wanted) {
        if (made / MINORS == wanted / MINORS) {
          return KernelFit.CODE;
        }
        best = kernel.startsWith(PTX) ? KernelFit.PTX_ONLY : best;
      }
    }
    return best;
  }

  /// The oldest compute capability that it has something for; empty when it does not say.
  public Optional<String> oldestCapability() {
    return kernels.stream()
        .mapToInt(GpuBuild::number)
        .filter(number -> number >= 0)
        .boxed()
        .min(Integer::compare)
        .map(number -> number / MINORS + "." + number % MINORS);
  }

  /// The newest compute capability that it has machine code or PTX for.
  public Optional<String> newestCapability() {
    return kernels.stream()
        .mapToInt(GpuBuild::number)
        .filter(number -> number >= 0)
        .boxed()
        .max(Integer::compare)
        .map(number -> number / MINORS + "." + number % MINORS);
  }

  private static int number(String version) {
    String digits = version.replaceFirst("^[a-z]+_", "").replace(".", "");
    return digits.matches("\\d{2,3}") ? Integer.parseInt(digits) : -1;
  }
}
