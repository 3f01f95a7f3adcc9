package org.pywrapdoctor.binary;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pywrapdoctor.platform.Architecture;

/// The load commands of a macOS program or library (Apple, `mach-o/loader.h`, `mach-o/fat.h`).
///
/// @param slices its code for each processor; a file that is not universal has one
/// @param fileSize the size of the file, in bytes
/// @param requiredSize the end of the last mapped segment, in bytes
public record MachOImage(List<MachOSlice> slices, long fileSize, long requiredSize)
    implements BinaryImage {

  public MachOImage {
    slices = List.copyOf(slices);
  }

  @Override
  public String format() {
    return "mach-o";
  }

  @Override
  public Set<Architecture> architectures() {
    return slices.stream().map(MachOSlice::architecture).collect(Collectors.toUnmodifiableSet());
  }
}
