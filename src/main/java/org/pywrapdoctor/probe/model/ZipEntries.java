package org.pywrapdoctor.probe.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The entries of a zip archive by its central directory (APPNOTE.TXT 6.3.10); only what is asked
/// for is unpacked, up to a limit.
final class ZipEntries {
  private static final long END_RECORD = 0x06054b50L;
  private static final long DIRECTORY_ENTRY = 0x02014b50L;
  private static final int END_LENGTH = 22;
  private static final int ENTRY_LENGTH = 46;
  private static final int LOCAL_LENGTH = 30;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final int MOST_ENTRIES = 100_000;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  private record Entry(int method, long packed, long unpacked, long at) {}

  private final ModelBytes bytes;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private ZipEntries(ModelBytes bytes) {
    this.bytes = bytes;
  }

  static ZipEntries of(ModelBytes bytes) throws IOException {
    ZipEntries archive = new ZipEntries(bytes);
    archive.readDirectory(archive.end());
    return archive;
  }

  private long end() throws IOException {
    for (long at = bytes.size() - END_LENGTH;
        at >= 0 && at >= bytes.size() - END_LENGTH - LONGEST_COMMENT;
        at--) {
      if (bytes.u32(at) == END_RECORD) {
        return at;
      }
    }
    throw new Damage("the directory at its end is missing: it was not copied or downloaded whole");
  }

  private void readDirectory(long end) throws IOException {
    int count = Math.min(bytes.u16(end + 10), MOST_ENTRIES);
    long at = bytes.u32(end + 16);
    for (int i = 0; i < count; i++) {
      if (bytes.u32(at) != DIRECTORY_ENTRY) {
        throw new Damage("its directory is garbled");
      }
      int nameLength = bytes.u16(at + 28);
      String name = bytes.text(at + ENTRY_LENGTH, nameLength);
      entries.put(
          name,
          new Entry(
              bytes.u16(at + 10), bytes.u32(at + 20), bytes.u32(at + 24), bytes.u32(at + 42)));
      at += ENTRY_LENGTH + nameLength + bytes.u16(at + 30) + bytes.u16(at + 32);
    }
  }

  boolean has(String name) {
    return entries.containsKey(name);
  }

  /// An entry as text; empty when there is none of this name.
  Optional<String> text(String name, int limit) throws IOException {
    Entry entry = entries.get(name);
    if (entry == null) {
      return Optional.empty();
    }
    if (entry.unpacked() > limit || entry.packed() > limit) {
      throw new Damage(name + " in it is too long to be true");
    }
    long start =
        entry.at() + LOCAL_LENGTH + bytes.u16(entry.at() + 26) + bytes.u16(entry.at() + 28);
    byte[] packed = bytes.copy(start, entry.packed());
    byte[] text =
        switch (entry.method()) {
          case STORED -> packed;
          case DEFLATED -> inflated(packed, (int) entry.unpacked(), name);
          default -> throw new Damage(name + " in it is packed in a way that Keras does not use");
        };
    return Optional.of(new String(text, StandardCharsets.UTF_8));
  }

  private static byte[] inflated(byte[] packed, int length, String name) throws Damage {
    byte[] text = new byte[length];
    try (Inflater inflater = new Inflater(true)) {
      inflater.setInput(packed);
      int filled = 0;
      while (filled < length) {
        int more = inflater.inflate(text, filled, length - filled);
        if (more == 0) {
          throw new Damage(name + " in it is cut off");
        }
        filled += more;
      }
      return text;
    } catch (DataFormatException garbled) {
      throw new Damage(name + " in it is garbled");
    }
  }
}
