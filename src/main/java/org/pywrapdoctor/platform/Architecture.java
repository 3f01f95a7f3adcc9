package org.pywrapdoctor.platform;

import java.util.Locale;

/// The processor architecture of a computer, a program or a native library.
public enum Architecture {
  X86_64("x86_64"),
  X86("x86"),
  ARM64("arm64"),
  ARM("arm"),
  OTHER("other");

  private final String id;

  Architecture(String id) {
    this.id = id;
  }

  /// The word used for it in `--json` and on the command line.
  public String id() {
    return id;
  }

  /// Reads the many names that systems, wheels and people use (`AMD64`, `aarch64`, `i686`, …).
  public static Architecture of(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "x86_64", "amd64", "x64", "x86-64" -> X86_64;
      case "x86", "i386", "i486", "i586", "i686", "win32" -> X86;
      case "arm64", "aarch64", "arm64e" -> ARM64;
      case "arm", "armv6l", "armv7l", "armv8l", "armhf" -> ARM;
      default -> OTHER;
    };
  }
}
