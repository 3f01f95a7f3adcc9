package org.pywrapdoctor.loader;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pywrapdoctor.binary.ElfImage;
import org.pywrapdoctor.platform.FileView;

/// The file in which `ldconfig` keeps the places of the system's libraries (glibc,
/// `dl-cache.h`). A library that was put in place without running `ldconfig` is not in it.
final class LibraryCache {

  static final String PATH = "/etc/ld.so.cache";

  private static final String OLD_MAGIC = "ld.so-1.7.0";
  private static final String MAGIC = "glibc-ld.so.cache1.1";
  private static final int EXTENSION_MAGIC = 0xeaa42174;
  private static final int HWCAPS_TAG = 1;
  private static final long HWCAPS_BIT = 1L << 62;
  private static final int ANY_ELF = 1;
  private static final int MAX_SIZE = 64 << 20;
  private static final int MAX_TEXT = 4096;

  /// All names together, with what each costs besides, are at most so many times the file: in a
  /// real cache a name lies inside its path, and in a hostile one all entries share a long text.
  private static final int MAX_SHARE = 4;

  private static final int TEXT_OVERHEAD = 16;

  /// One place of a library; `variant` is the folder below `glibc-hwcaps`, empty for the plain one.
  private record Entry(String path, String variant) {}

  private final Map<String, List<Entry>> entries;

  private LibraryCache(Map<String, List<Entry>> entries) {
    this.entries = entries;
  }

  /// Reads the cache as the loader of `program` does; a missing or damaged one is empty.
  static LibraryCache read(FileView files, ElfImage program) {
    try {
      ByteBuffer bytes = files.readBytes(PATH, MAX_SIZE).order(program.byteOrder());
      return new LibraryCache(new Parsing(bytes).entries(libraryKind(program)));
    } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException damaged) {
      return new LibraryCache(Map.of());
    }
  }

  /// The place of a library that the loader takes, given the processor's variants, best first.
  Optional<String> find(String name, List<String> variants) {
    List<Entry> places = entries.getOrDefault(name, List.of());
    for (String variant : variants) {
      for (Entry place : places) {
        if (place.variant().equals(variant)) {
          return Optional.of(place.path());
        }
      }
    }
    return places.stream().filter(place -> place.variant().isEmpty()).map(Entry::path).findFirst();
  }

  /// One pass through the file.
  private static final class Parsing {
    private final ByteBuffer bytes;
    private long room;

    Parsing(ByteBuffer file) throws IOException {
      int start = start(file);
      bytes = file.slice(start, file.limit() - start).order(file.order());
      room = (long) MAX_SHARE * bytes.limit();
      if (!startsWith(bytes, MAGIC)) {
        throw new IOException("unknown kind of library cache");
      }
    }

    Map<String, List<Entry>> entries(int kind) {
      int count = bytes.getInt(20);
      List<String> variants = variants();
      Map<String, List<Entry>> entries = new HashMap<>();
      for (int i = 0; i < count; i++) {
        int at = 48 + 24 * i;
        int flags = bytes.getInt(at);
        long hwcap = bytes.getLong(at + 16);
        boolean isVariant = (hwcap & HWCAPS_BIT) != 0;
        if ((flags == kind || flags == ANY_ELF) && (isVariant || hwcap == 0)) {
          String variant = isVariant ? variants.get((int) (hwcap & 0xffff)) : "";
          entries
              .computeIfAbsent(text(bytes.getInt(at + 4)), key -> new ArrayList<>())
              .add(new Entry(text(bytes.getInt(at + 8)), variant));
        }
      }
      return entries;
    }

    /// The names of the variants, which the entries refer to by number (glibc 2.33 and later).
    private List<String> variants() {
      List<String> names = new ArrayList<>();
      int extension = bytes.getInt(32);
      if (extension == 0 || bytes.getInt(extension) != EXTENSION_MAGIC) {
        return names;
      }
      for (int i = 0; i < bytes.getInt(extension + 4); i++) {
        int section = extension + 8 + 16 * i;
        if (bytes.getInt(section) == HWCAPS_TAG) {
          int start = bytes.getInt(section + 8);
          for (int at = start; at < start + bytes.getInt(section + 12); at += 4) {
            names.add(text(bytes.getInt(at)));
          }
        }
      }
      return names;
    }

    private String text(int at) {
      int end = at;
      while (bytes.get(end) != 0) {
        end++;
        if (end - at > MAX_TEXT) {
          throw new IllegalArgumentException("a name in the library cache has no end");
        }
      }
      room -= end - at + TEXT_OVERHEAD;
      if (room < 0) {
        throw new IllegalArgumentException("the names in the library cache are too many");
      }
      byte[] text = new byte[end - at];
      bytes.get(at, text);
      return new String(text, StandardCharsets.UTF_8);
    }
  }

  /// Older systems put a table in the old form in front.
  private static int start(ByteBuffer file) {
    if (!startsWith(file, OLD_MAGIC)) {
      return 0;
    }
    int end = 16 + 12 * file.getInt(12);
    return (end + 7) / 8 * 8;
  }

  private static boolean startsWith(ByteBuffer bytes, String magic) {
    byte[] start = new byte[magic.length()];
    bytes.get(0, start);
    return new String(start, StandardCharsets.US_ASCII).equals(magic);
  }

  /// The mark of the entries that fit a program (glibc, `_DL_CACHE_DEFAULT_ID`).
  private static int libraryKind(ElfImage program) {
    boolean wide = program.wordBits() == 64;
    return switch (program.machine()) {
      case 62 -> wide ? 0x0303 : 0x0803;
      case 183 -> 0x0a03;
      case 40 -> 0x0903;
      case 21 -> 0x0503;
      case 22 -> wide ? 0x0403 : 0x0003;
      case 243 -> 0x1003;
      default -> 0x0003;
    };
  }
}
