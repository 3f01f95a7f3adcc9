package org.pywrapdoctor.binary;

import java.util.Arrays;

/// Places of a file to look at, each with the number of who asked. In their order a table is read
/// once from front to back, where one look-up after the other would jump to and fro in it.
final class Places {

  private static final int WHO_BITS = 24;
  private static final long WHO = (1L << WHO_BITS) - 1;

  private long[] entries = new long[1024];
  private int count;

  /// @param place at most 39 bits
  /// @param who at most 24 bits
  void add(long place, int who) {
    if (count == entries.length) {
      entries = Arrays.copyOf(entries, 2 * count);
    }
    entries[count++] = place << WHO_BITS | who;
  }

  void sort() {
    Arrays.sort(entries, 0, count);
  }

  int count() {
    return count;
  }

  long place(int i) {
    return entries[i] >>> WHO_BITS;
  }

  int who(int i) {
    return (int) (entries[i] & WHO);
  }
}
