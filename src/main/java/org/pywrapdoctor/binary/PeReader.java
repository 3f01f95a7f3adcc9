package org.pywrapdoctor.binary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the headers of PE files.
final class PeReader {

  private static final int SIGNATURE = 0x4550;
  private static final int PE32 = 0x10b;
  private static final int PE32_PLUS = 0x20b;
  private static final int LIBRARY_FLAG = 0x2000;
  private static final int EXPORTS = 0;
  private static final int IMPORTS = 1;
  private static final int RESOURCES = 2;
  private static final int DELAYED_IMPORTS = 13;
  private static final int FILE_ALIGNMENT = 0x200;

  private final ImageBytes bytes;
  private final long coff;
  private final long optional;
  private final boolean wide;

  private PeReader(ImageBytes bytes, long coff, boolean wide) {
    this.bytes = bytes;
    this.coff = coff;
    this.optional = coff + 20;
    this.wide = wide;
  }

  static PeImage read(ImageBytes bytes) throws IOException {
    long header = bytes.u32(0x3c);
    bytes.require(header, 24, "the Windows header");
    if (bytes.u32(header) != SIGNATURE) {
      throw new MalformedException("it has a DOS header but no Windows header", header);
    }
    int magic = bytes.u16(header + 24);
    if (magic != PE32 && magic != PE32_PLUS) {
      throw new MalformedException("the Windows header names no word size", header + 24);
    }
    return new PeReader(bytes, header + 4, magic == PE32_PLUS).image();
  }

  private PeImage image() throws IOException {
    PeLayout layout = layout();
    long required =
        layout.sections().stream()
            .filter(section -> section.fileSize() > 0)
            .mapToLong(section -> section.fileOffset() + section.fileSize())
            .max()
            .orElse(layout.headersSize());
    try {
      return image(layout, required);
    } catch (MalformedException malformed) {
      if (bytes.size() < required) {
        throw new MalformedException(
            "the file is cut off: its headers promise %d bytes, it has %d"
                .formatted(required, bytes.size()),
            bytes.size());
      }
      throw malformed;
    }
  }

  private PeImage image(PeLayout layout, long required) throws IOException {
    PeImports imports = new PeImports(bytes, layout, wide, imageBase());
    return new PeImage(
        wide ? 64 : 32,
        bytes.u16(coff),
        (bytes.u16(coff + 18) & LIBRARY_FLAG) != 0,
        bytes.u8(optional + 2) + "." + bytes.u8(optional + 3),
        bytes.u16(optional + 48) + "." + bytes.u16(optional + 50),
        imports.read(directory(IMPORTS)),
        imports.readDelayed(directory(DELAYED_IMPORTS)),
        version(layout),
        bytes.size(),
        required,
        layout);
  }

  /// Resources do not matter for loading, so damaged ones only leave the version unknown.
  private Optional<PeVersion> version(PeLayout layout) throws IOException {
    try {
      return PeVersionResource.read(bytes, layout, directory(RESOURCES));
    } catch (MalformedException damaged) {
      return Optional.empty();
    }
  }

  private PeLayout layout() throws IOException {
    int count = bytes.u16(coff + 2);
    long table = optional + bytes.u16(coff + 16);
    bytes.require(table, 40L * count, "the table of sections");
    List<PeLayout.Section> sections = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long at = table + 40L * i;
      long size = bytes.u32(at + 8);
      long fileSize = bytes.u32(at + 16);
      long fileOffset = bytes.u32(at + 20) / FILE_ALIGNMENT * FILE_ALIGNMENT;
      sections.add(
          new PeLayout.Section(
              bytes.u32(at + 12), size == 0 ? fileSize : size, fileOffset, fileSize));
    }
    return new PeLayout(
        bytes.u32(optional + 60), sections, directory(EXPORTS), directorySize(EXPORTS));
  }

  private long imageBase() throws IOException {
    return wide ? bytes.u64(optional + 24) : bytes.u32(optional + 28);
  }

  /// The relative address of a data directory; 0 when the file has none.
  private long directory(int number) throws IOException {
    return hasDirectory(number) ? bytes.u32(directoryAt(number)) : 0;
  }

  private long directorySize(int number) throws IOException {
    return hasDirectory(number) ? bytes.u32(directoryAt(number) + 4) : 0;
  }

  private boolean hasDirectory(int number) throws IOException {
    return number < bytes.u32(optional + (wide ? 108 : 92))
        && directoryAt(number) + 8 <= optional + bytes.u16(coff + 16);
  }

  private long directoryAt(int number) {
    return optional + (wide ? 112 : 96) + 8L * number;
  }
}
