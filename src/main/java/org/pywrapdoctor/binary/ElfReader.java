package org.pywrapdoctor.binary;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Reads ELF headers, program headers and the dynamic section.
final class ElfReader {

  private static final int BUILD_ID = 3;
  private static final long MAX_NOTES = 1 << 16;
  private static final int MAX_BUILD_ID = 64;

  private final ImageBytes bytes;
  private final boolean wide;

  private ElfReader(ImageBytes bytes, boolean wide) {
    this.bytes = bytes;
    this.wide = wide;
  }

  static ElfImage read(ImageBytes raw) throws IOException {
    int wordClass = raw.u8(4);
    int data = raw.u8(5);
    if (wordClass != 1 && wordClass != 2) {
      throw new MalformedException("the ELF header names no word size", 4);
    }
    if (data != 1 && data != 2) {
      throw new MalformedException("the ELF header names no byte order", 5);
    }
    ByteOrder order = data == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    return new ElfReader(raw.ordered(order), wordClass == 2).image();
  }

  private ElfImage image() throws IOException {
    ElfSegments segments = ElfSegments.read(bytes, wide);
    try {
      return image(segments);
    } catch (MalformedException malformed) {
      if (bytes.size() < segments.requiredSize()) {
        throw new MalformedException(
            "the file is cut off: its headers promise %d bytes, it has %d"
                .formatted(segments.requiredSize(), bytes.size()),
            bytes.size());
      }
      throw malformed;
    }
  }

  private ElfImage image(ElfSegments segments) throws IOException {
    ElfDynamic dynamic = ElfDynamic.read(bytes, wide, segments);
    List<ElfVersionNeed> needs = ElfVersions.needs(bytes, dynamic);
    List<ElfVersion> definitions = ElfVersions.definitions(bytes, dynamic);
    return new ElfImage(
        wide ? 64 : 32,
        bytes.order(),
        bytes.u16(18),
        type(bytes.u16(16)),
        dynamic.text(ElfDynamic.SONAME),
        dynamic.needed(),
        dynamic.text(ElfDynamic.RPATH),
        dynamic.text(ElfDynamic.RUNPATH),
        dynamic.noDefaultFolders(),
        dynamic.staticTls(),
        segments.first(ElfSegments.STACK).filter(ElfSegments.Segment::isExecutable).isPresent(),
        needs,
        definitions,
        interpreter(segments),
        buildId(segments),
        bytes.size(),
        segments.requiredSize(),
        dynamic.tables());
  }

  private static ElfImage.Type type(int number) {
    return switch (number) {
      case 1 -> ElfImage.Type.RELOCATABLE;
      case 2 -> ElfImage.Type.EXECUTABLE;
      case 3 -> ElfImage.Type.SHARED;
      case 4 -> ElfImage.Type.CORE;
      default -> ElfImage.Type.OTHER;
    };
  }

  private Optional<String> interpreter(ElfSegments segments) throws IOException {
    Optional<ElfSegments.Segment> segment = segments.first(ElfSegments.INTERPRETER);
    return segment.isPresent()
        ? Optional.of(bytes.text(segment.get().offset(), segment.get().end()))
        : Optional.empty();
  }

  private Optional<String> buildId(ElfSegments segments) throws IOException {
    for (ElfSegments.Segment segment : segments.all()) {
      if (segment.type() == ElfSegments.NOTE) {
        Optional<String> id = buildId(segment);
        if (id.isPresent()) {
          return id;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> buildId(ElfSegments.Segment segment) throws IOException {
    long at = segment.offset();
    long end = Math.min(Math.min(segment.end(), bytes.size()), at + MAX_NOTES);
    while (at >= 0 && at + 12 <= end) {
      long nameSize = bytes.u32(at);
      long size = bytes.u32(at + 4);
      long content = at + 12 + (nameSize + 3 & ~3L);
      if (bytes.u32(at + 8) == BUILD_ID && nameSize == 4 && size <= MAX_BUILD_ID) {
        byte[] id = new byte[(int) size];
        bytes.table(content, size, "the build id").get(id);
        return Optional.of(HexFormat.of().formatHex(id));
      }
      at = content + (size + 3 & ~3L);
    }
    return Optional.empty();
  }
}
