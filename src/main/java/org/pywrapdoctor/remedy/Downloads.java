package org.pywrapdoctor.remedy;

import java.util.Optional;

/// How much pip has to download.
final class Downloads {
  private static final long MEGABYTE = 1_000_000;

  /// What the packages that TensorFlow asks for come to, roughly.
  private static final long COMPANIONS = 100;

  private Downloads() {}

  /// Rounded to tens, without what lies in pip's cache and without the person's own packages; empty
  /// when the size of the wheel or of the CUDA libraries with it is not known.
  static Optional<Integer> megabytes(Contents contents) {
    long wheel = contents.pinSet().build().wheel().bytes() / MEGABYTE;
    boolean cuda =
        contents.pinSet().pins().stream()
            .anyMatch(pin -> pin.name().startsWith("nvidia-") || !pin.extras().isEmpty());
    return wheel == 0 || cuda
        ? Optional.empty()
        : Optional.of((int) ((wheel + COMPANIONS) / 10 * 10));
  }
}
