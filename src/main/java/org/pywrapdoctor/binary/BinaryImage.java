package org.pywrapdoctor.binary;

import java.util.Set;
import org.pywrapdoctor.platform.Architecture;

/// What the headers of a native program or library say.
public sealed interface BinaryImage permits ElfImage, PeImage, MachOImage {

  /// The word for the format in `--json`: `elf`, `pe` or `mach-o`.
  String format();

  /// The processors that it holds code for; more than one only in a universal Mach-O file.
  Set<Architecture> architectures();

  /// The size of the file, in bytes.
  long fileSize();

  /// The bytes that the loader will map according to the headers: an intact file is at least as
  /// long.
  long requiredSize();

  /// Whether the file ends before the code and data that its headers promise. Loading such a file
  /// kills the process (SIGBUS) or is refused.
  default boolean isCutOff() {
    return fileSize() < requiredSize();
  }
}
