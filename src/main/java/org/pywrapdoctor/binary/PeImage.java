package org.pywrapdoctor.binary;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pywrapdoctor.platform.Architecture;

/// The headers and import tables of a Windows program or library (Microsoft, *PE Format*).
///
/// @param wordBits 64 for PE32+, 32 for PE32
/// @param machine the number of the processor (`IMAGE_FILE_MACHINE_*`)
/// @param library whether it is a DLL (a Python extension `.pyd` is one)
/// @param linkerVersion version of the linker that made it, such as `14.38`
/// @param subsystemVersion the oldest Windows that it is made for, such as `6.0`
/// @param imports what it needs at once
/// @param delayedImports what it asks for only when it is first used
/// @param fileVersion the version in its resources
/// @param fileSize the size of the file, in bytes
/// @param requiredSize the end of its last section, in bytes
/// @param layout where its sections and its export table lie, for [PeExports]
public record PeImage(
    int wordBits,
    int machine,
    boolean library,
    String linkerVersion,
    String subsystemVersion,
    List<PeImport> imports,
    List<PeImport> delayedImports,
    Optional<PeVersion> fileVersion,
    long fileSize,
    long requiredSize,
    PeLayout layout)
    implements BinaryImage {

  public PeImage {
    imports = List.copyOf(imports);
    delayedImports = List.copyOf(delayedImports);
  }

  @Override
  public String format() {
    return "pe";
  }

  /// The processor that it is made for.
  public Architecture architecture() {
    return switch (machine) {
      case 0x8664 -> Architecture.X86_64;
      case 0x14c -> Architecture.X86;
      case 0xaa64 -> Architecture.ARM64;
      case 0x1c0, 0x1c2, 0x1c4 -> Architecture.ARM;
      default -> Architecture.OTHER;
    };
  }

  @Override
  public Set<Architecture> architectures() {
    return Set.of(architecture());
  }
}
