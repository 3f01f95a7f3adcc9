package org.pywrapdoctor.platform;

/// The operating systems that TensorFlow publishes wheels for.
public enum OperatingSystem {
  WINDOWS,
  LINUX,
  MACOS;

  /// How paths are written on this system.
  public PathStyle paths() {
    return this == WINDOWS ? PathStyle.WINDOWS : PathStyle.POSIX;
  }

  /// The name a person knows it by.
  public String displayName() {
    return switch (this) {
      case WINDOWS -> "Windows";
      case LINUX -> "Linux";
      case MACOS -> "macOS";
    };
  }
}
