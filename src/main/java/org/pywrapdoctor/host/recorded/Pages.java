package org.pywrapdoctor.host.recorded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pywrapdoctor.host.recorded.Recording.Range;
import org.pywrapdoctor.platform.ByteSource;

/// What was read of one file, in pages, up to a limit: who reads more than that reads it all, and
/// no recording should hold a whole library.
final class Pages {
  private static final int PAGE = 4096;
  private static final int MOST_PAGES = 2048;
  private static final int LONGEST_RANGE = 1 << 20;

  private final Map<Long, byte[]> pages = new TreeMap<>();

  /// Keeps the pages of `source` that the range lies in.
  synchronized void keep(ByteSource source, long offset, int length) throws IOException {
    for (long page = offset / PAGE; page * PAGE < offset + length; page++) {
      if (pages.size() < MOST_PAGES && !pages.containsKey(page)) {
        ByteBuffer buffer = ByteBuffer.allocate(PAGE);
        source.read(page * PAGE, buffer);
        byte[] bytes = new byte[buffer.flip().remaining()];
        buffer.get(bytes);
        pages.put(page, bytes);
      }
    }
  }

  /// The kept pages, neighbours joined.
  synchronized List<Range> ranges() {
    List<Range> ranges = new ArrayList<>();
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    long start = 0;
    for (Map.Entry<Long, byte[]> page : pages.entrySet()) {
      long offset = page.getKey() * PAGE;
      if (offset != start + joined.size() || joined.size() >= LONGEST_RANGE) {
        add(ranges, start, joined);
        start = offset;
      }
      joined.writeBytes(page.getValue());
    }
    add(ranges, start, joined);
    return List.copyOf(ranges);
  }

  private static void add(List<Range> ranges, long start, ByteArrayOutputStream joined) {
    if (joined.size() > 0) {
      ranges.add(new Range(start, joined.toByteArray()));
      joined.reset();
    }
  }
}
