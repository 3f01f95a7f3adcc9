package org.pywrapdoctor.binary;

import java.util.List;

/// How a Windows binary is laid out in memory and in its file.
///
/// @param headersSize the bytes of the file that are mapped at the start of the image
/// @param sections its sections
/// @param exportTable address of the export table, relative to the image; 0 when there is none
/// @param exportSize size of the export table, in bytes
public record PeLayout(
    long headersSize, List<Section> sections, long exportTable, long exportSize) {

  /// One section: where it is mapped, relative to the image, and where it lies in the file.
  public record Section(long address, long size, long fileOffset, long fileSize) {

    boolean holds(long relativeAddress) {
      return relativeAddress >= address && relativeAddress - address < Math.min(size, fileSize);
    }
  }

  public PeLayout {
    sections = List.copyOf(sections);
  }

  /// The place in the file that is mapped at `relativeAddress`.
  long offsetOf(long relativeAddress, String what) throws MalformedException {
    for (Section section : sections) {
      if (section.holds(relativeAddress)) {
        return section.fileOffset() + (relativeAddress - section.address());
      }
    }
    if (relativeAddress < headersSize) {
      return relativeAddress;
    }
    throw new MalformedException(what + " lies outside of the file's sections", 0);
  }
}
