package org.pywrapdoctor.probe.installation;

import java.util.Set;

/// The distributions that install the import package `tensorflow`, or stand for one that does
/// (failure catalogue, `conflicting-tensorflow-distributions`; tensorflow-compatibility.md, section
/// 2).
public final class TensorFlowNames {
  private static final Set<String> NAMES =
      Set.of(
          "tensorflow",
          "tensorflow-cpu",
          "tensorflow-gpu",
          "tensorflow-intel",
          "tensorflow-macos",
          "tensorflow-rocm",
          "tensorflow-directml",
          "tensorflow-cpu-aws",
          "tensorflow-aarch64",
          "intel-tensorflow",
          "intel-tensorflow-avx512",
          "tf-nightly",
          "tf-nightly-cpu",
          "tf-nightly-gpu",
          "tf-nightly-intel",
          "tf-nightly-macos");

  private TensorFlowNames() {}

  /// Whether a normalised name (PEP 503) is one of them.
  public static boolean contains(String normalizedName) {
    return NAMES.contains(normalizedName);
  }
}
