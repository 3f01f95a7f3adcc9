package org.pywrapdoctor.binary;

import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.platform.Architecture;

/// The code of a Mach-O file for one processor.
///
/// @param cpuType the number of the processor
/// @param fileType the number of the kind of file (2 program, 6 library, 8 bundle)
/// @param installName the name that a library gives itself; a build path in TensorFlow's files
/// @param dependencies the libraries that it asks for, in order
/// @param rpaths the folders that stand for `@rpath`
/// @param minimumSystem the oldest macOS that it runs on
/// @param signed whether it carries a code signature, which Apple silicon insists on
public record MachOSlice(
    int cpuType,
    int fileType,
    Optional<String> installName,
    List<MachODependency> dependencies,
    List<String> rpaths,
    Optional<MachOVersion> minimumSystem,
    boolean signed) {

  public MachOSlice {
    dependencies = List.copyOf(dependencies);
    rpaths = List.copyOf(rpaths);
  }

  /// The processor that it is made for.
  public Architecture architecture() {
    return switch (cpuType) {
      case 0x01000007 -> Architecture.X86_64;
      case 7 -> Architecture.X86;
      case 0x0100000c -> Architecture.ARM64;
      case 12 -> Architecture.ARM;
      default -> Architecture.OTHER;
    };
  }
}
