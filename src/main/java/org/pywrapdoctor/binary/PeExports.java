package org.pywrapdoctor.binary;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pywrapdoctor.platform.ByteSource;

/// Reads the export table of a PE file.
public final class PeExports {

  /// The table of names refers to functions by 16-bit numbers.
  private static final int MAX_FUNCTIONS = 1 << 16;

  private final ImageBytes bytes;
  private final PeLayout layout;

  private PeExports(ImageBytes bytes, PeLayout layout) {
    this.bytes = bytes;
    this.layout = layout;
  }

  /// The functions that `image`, which `source` holds, offers, in the order of their numbers; one
  /// that has several names comes once for each.
  ///
  /// @throws IOException when the table is damaged or the file cannot be read
  public static List<PeExport> read(ByteSource source, PeImage image) throws IOException {
    if (image.layout().exportTable() == 0) {
      return List.of();
    }
    return new PeExports(new ImageBytes(source, ByteOrder.LITTLE_ENDIAN), image.layout()).read();
  }

  private List<PeExport> read() throws IOException {
    long table = layout.offsetOf(layout.exportTable(), "the export table");
    long firstOrdinal = bytes.u32(table + 16);
    long count = bytes.u32(table + 20);
    long nameCount = bytes.u32(table + 24);
    if (count > MAX_FUNCTIONS || nameCount > MAX_FUNCTIONS) {
      throw new MalformedException("the export table is too large to be true", table);
    }
    Map<Integer, List<String>> names = names(table, nameCount);
    List<PeExport> exports = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long address = bytes.u32(element(table + 28, 4L * i));
      if (address != 0) {
        int ordinal = (int) (firstOrdinal + i);
        Optional<String> forwarder = forwarder(address);
        List<String> own = names.getOrDefault(i, List.of());
        if (own.isEmpty()) {
          exports.add(new PeExport(ordinal, Optional.empty(), forwarder));
        }
        own.forEach(name -> exports.add(new PeExport(ordinal, Optional.of(name), forwarder)));
      }
    }
    return exports;
  }

  private Map<Integer, List<String>> names(long table, long count) throws IOException {
    Map<Integer, List<String>> names = new HashMap<>();
    for (int i = 0; i < count; i++) {
      int index = bytes.u16(element(table + 36, 2L * i));
      String name = text(bytes.u32(element(table + 32, 4L * i)));
      names.computeIfAbsent(index, _ -> new ArrayList<>(1)).add(name);
    }
    return names;
  }

  private Optional<String> forwarder(long address) throws IOException {
    long inside = address - layout.exportTable();
    return inside >= 0 && inside < layout.exportSize()
        ? Optional.of(text(address))
        : Optional.empty();
  }

  private long element(long pointer, long distance) throws IOException {
    return layout.offsetOf(bytes.u32(pointer) + distance, "the export table");
  }

  private String text(long address) throws IOException {
    return bytes.text(layout.offsetOf(address, "a name in the export table"), bytes.size());
  }
}
