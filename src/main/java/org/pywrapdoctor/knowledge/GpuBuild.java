package org.pywrapdoctor.knowledge;

import java.util.List;

/// What a wheel was built with for NVIDIA cards (`tf.sysconfig.get_build_info()`).
///
/// @param cuda the CUDA version that its libraries must have, such as `11.2`
/// @param cudnn the major version of cuDNN, such as `8`
/// @param kernels machine code (`sm_70`: that compute capability and later minors of the same
///     major) and PTX (`compute_80`) inside; empty when the wheel does not say
public record GpuBuild(String cuda, String cudnn, List<String> kernels) {}
