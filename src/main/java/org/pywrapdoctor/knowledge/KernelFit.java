package org.pywrapdoctor.knowledge;

/// What a build of TensorFlow holds for one compute capability.
public enum KernelFit {
  /// Machine code that runs as it is.
  CODE,
  /// Only an older generation's PTX, which the driver has to compile first.
  PTX_ONLY,
  /// Nothing: all that it holds is for newer cards.
  NOTHING,
  /// The build does not say what it holds.
  UNKNOWN
}
