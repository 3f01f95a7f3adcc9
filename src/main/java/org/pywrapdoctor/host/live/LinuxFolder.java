package org.pywrapdoctor.host.live;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pywrapdoctor.platform.FileStatus.Kind;
import org.pywrapdoctor.platform.FileView.Entry;

/// What lies in a folder, as `readdir` of Linux tells it: the kind along with the name. Java asks
/// for each file by itself, which a walk through a home folder spends most of its time on. The
/// offsets are those of `struct dirent` on 64-bit systems, glibc and musl alike.
@SuppressWarnings("restricted")
final class LinuxFolder {
  private static final int LENGTH = 16;
  private static final int TYPE = 18;
  private static final int NAME = 19;

  private static final MethodHandle OPEN =
      Libc.function("opendir", FunctionDescriptor.of(ADDRESS, ADDRESS));
  private static final MethodHandle READ =
      Libc.function("readdir", FunctionDescriptor.of(ADDRESS, ADDRESS));
  private static final MethodHandle CLOSE =
      Libc.function("closedir", FunctionDescriptor.of(JAVA_INT, ADDRESS));

  private LinuxFolder() {}

  /// Its entries in the system's order; none when it may not be read. An interrupt ends the list.
  ///
  /// @param untold asked for the kind of a name on file systems that do not tell it
  static List<Entry> entries(String path, Function<String, Optional<Kind>> untold) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment folder = (MemorySegment) OPEN.invokeExact(arena.allocateFrom(path));
      if (folder.address() == 0) {
        return List.of();
      }
      try {
        return read(folder, untold);
      } finally {
        int ignored = (int) CLOSE.invokeExact(folder);
      }
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Entry> read(MemorySegment folder, Function<String, Optional<Kind>> untold)
      throws Throwable {
    List<Entry> entries = new ArrayList<>();
    while (!Thread.currentThread().isInterrupted()) {
      MemorySegment next = (MemorySegment) READ.invokeExact(folder);
      if (next.address() == 0) {
        break;
      }
      MemorySegment entry = next.reinterpret(next.reinterpret(NAME).get(JAVA_SHORT, LENGTH));
      String name = entry.getString(NAME);
      if (!name.equals(".") && !name.equals("..")) {
        kind(entry.get(JAVA_BYTE, TYPE))
            .or(() -> untold.apply(name))
            .ifPresent(kind -> entries.add(new Entry(name, kind)));
      }
    }
    return entries;
  }

  private static Optional<Kind> kind(byte type) {
    return switch (type) {
      case 0 -> Optional.empty();
      case 4 -> Optional.of(Kind.FOLDER);
      case 8 -> Optional.of(Kind.FILE);
      case 10 -> Optional.of(Kind.LINK);
      default -> Optional.of(Kind.OTHER);
    };
  }
}
