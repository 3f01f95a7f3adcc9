package org.pywrapdoctor.host.recorded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.host.recorded.Recording.Range;
import org.pywrapdoctor.platform.ByteSource;

/// The recorded bytes of one file. Bytes that were never read cannot be read now.
record RecordedBytes(long size, List<Range> ranges) implements ByteSource {

  @Override
  public int read(long offset, ByteBuffer target) throws IOException {
    int total = 0;
    while (target.hasRemaining() && offset + total < size) {
      long at = offset + total;
      Range range =
          holding(at).orElseThrow(() -> new IOException("byte " + at + " was not recorded"));
      int from = (int) (at - range.offset());
      int count = Math.min(target.remaining(), range.bytes().length - from);
      target.put(range.bytes(), from, count);
      total += count;
    }
    return total;
  }

  private Optional<Range> holding(long at) {
    return ranges.stream()
        .filter(range -> range.offset() <= at && at < range.offset() + range.bytes().length)
        .findFirst();
  }

  @Override
  public void close() {}
}
