package org.pywrapdoctor.probe.variable;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.pywrapdoctor.probe.TensorFlowVariables;

/// The variables whose values are read, because they decide how Python, the loader, CUDA or
/// TensorFlow behaves. Of all others a snapshot holds the name only.
final class AllowList {
  private static final List<String> PREFIXES =
      List.of(
          // loaders
          "LD_",
          "DYLD_",
          "MALLOC_",
          // Python and what makes environments
          "PYTHON",
          "PYENV_",
          "VIRTUAL_ENV",
          "CONDA",
          "MAMBA",
          "PIP_",
          "PIPENV_",
          "UV_",
          "POETRY_",
          // companions of TensorFlow
          "PROTOCOL_BUFFERS_",
          "ONEDNN_",
          "DNNL_",
          "NUMPY_",
          "NPY_",
          // GPUs
          "CUDA",
          "CUDNN",
          "NVIDIA_",
          "NCCL_",
          "HIP_",
          "ROCM",
          "ROCR_",
          "HSA_",
          // threads
          "KMP_",
          "OMP_",
          "MKL_",
          "OPENBLAS_",
          // languages
          "LC_");
  private static final Set<String> NAMES =
      Set.of(
          "PATH",
          "PATHEXT",
          "TMP",
          "TEMP",
          "TMPDIR",
          "LANG",
          "LANGUAGE",
          "SHELL",
          "COMSPEC",
          "GLIBC_TUNABLES",
          "__PYVENV_LAUNCHER__",
          "PROCESSOR_ARCHITECTURE",
          "PROCESSOR_ARCHITEW6432",
          "PROCESSOR_IDENTIFIER",
          "WSL_DISTRO_NAME");
  private static final Pattern SECRET =
      Pattern.compile(
          "TOKEN|SECRET|PASS(WORD|WD|PHRASE)|CREDENTIAL|API_?KEY|(^|_)AUTH|_KEY$|_PASS$");

  private AllowList() {}

  /// Whether the value of a variable is read at all.
  static boolean allows(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return (NAMES.contains(upper)
            || TensorFlowVariables.contain(upper)
            || PREFIXES.stream().anyMatch(upper::startsWith))
        && !SECRET.matcher(upper).find();
  }
}
