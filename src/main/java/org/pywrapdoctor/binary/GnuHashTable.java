package org.pywrapdoctor.binary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/// The GNU form of the hash table: a Bloom filter, buckets and chains of hashes.
final class GnuHashTable implements ElfHashTable {

  private static final long MAX_TABLE = 32L << 20;
  private static final int MAX_CHAIN = 4096;
  private static final int HEADER = 16;

  private final ImageBytes bytes;
  private final ByteBuffer filter;
  private final ByteBuffer buckets;
  private final long firstSymbol;
  private final int shift;
  private final int wordBits;
  private final long chainsAt;
  private ByteBuffer chains = ByteBuffer.allocate(0);

  private GnuHashTable(
      ImageBytes bytes,
      ByteBuffer filter,
      ByteBuffer buckets,
      long firstSymbol,
      int shift,
      int wordBits,
      long chainsAt) {
    this.bytes = bytes;
    this.filter = filter;
    this.buckets = buckets;
    this.firstSymbol = firstSymbol;
    this.shift = shift;
    this.wordBits = wordBits;
    this.chainsAt = chainsAt;
  }

  static GnuHashTable read(ImageBytes bytes, long at, boolean wide) throws IOException {
    long bucketBytes = bytes.u32(at) * 4;
    long filterBytes = bytes.u32(at + 8) * (wide ? 8 : 4);
    if (bucketBytes > MAX_TABLE || filterBytes > MAX_TABLE) {
      throw new MalformedException("the hash table is too large to be true", at);
    }
    if (bucketBytes == 0 || filterBytes == 0) {
      throw new MalformedException("the hash table has no buckets", at);
    }
    long bucketsAt = at + HEADER + filterBytes;
    return new GnuHashTable(
        bytes,
        bytes.table(at + HEADER, filterBytes, "the hash table"),
        bytes.table(bucketsAt, bucketBytes, "the hash table"),
        bytes.u32(at + 4),
        (int) (bytes.u32(at + 12) & 31),
        wide ? 64 : 32,
        bucketsAt + bucketBytes);
  }

  /// The chain of the highest bucket ends at the last symbol.
  @Override
  public Optional<Long> symbolCount() throws IOException {
    long index = 0;
    for (int i = 0; i < buckets.capacity(); i += 4) {
      index = Math.max(index, Integer.toUnsignedLong(buckets.getInt(i)));
    }
    if (index < firstSymbol) {
      return Optional.empty();
    }
    for (int i = 0; i < MAX_CHAIN; i++, index++) {
      if ((bytes.u32(chainsAt + 4 * (index - firstSymbol)) & 1) != 0) {
        return Optional.of(index + 1);
      }
    }
    throw new MalformedException("the hash table has no end", chainsAt);
  }

  /// Only what is defined is hashed, and stands behind all that is not. A table without any symbol
  /// says nothing of the others.
  @Override
  public Optional<Long> undefinedCount() {
    for (int i = 0; i < buckets.capacity(); i += 4) {
      if (Integer.toUnsignedLong(buckets.getInt(i)) >= firstSymbol) {
        return Optional.of(firstSymbol);
      }
    }
    return Optional.empty();
  }

  @Override
  public boolean find(ElfName name, Candidate candidate) throws IOException {
    int hash = name.gnuHash();
    if (!passesFilter(hash)) {
      return false;
    }
    int bucketCount = buckets.capacity() / 4;
    long index =
        Integer.toUnsignedLong(buckets.getInt(4 * Integer.remainderUnsigned(hash, bucketCount)));
    if (index < firstSymbol) {
      return false;
    }
    for (int i = 0; i < MAX_CHAIN; i++, index++) {
      bytes.step(chainsAt);
      int entry = hashOf(index);
      if ((entry | 1) == (hash | 1) && candidate.test(index)) {
        return true;
      }
      if ((entry & 1) != 0) {
        return false;
      }
    }
    return false;
  }

  /// The hash of the symbol with this number, all but its lowest bit, which marks the end of a
  /// chain.
  private int hashOf(long index) throws IOException {
    long at = 4 * (index - firstSymbol);
    if (chains.capacity() == 0) {
      long count = symbolCount().orElse(firstSymbol) - firstSymbol;
      chains = bytes.table(chainsAt, 4 * count, "the hash table");
    }
    if (at >= chains.capacity()) {
      throw new MalformedException("the hash table has no end", chainsAt);
    }
    return chains.getInt((int) at);
  }

  private boolean passesFilter(int hash) {
    int words = filter.capacity() / (wordBits / 8);
    int word = Integer.remainderUnsigned(Integer.divideUnsigned(hash, wordBits), words);
    long bits =
        wordBits == 64 ? filter.getLong(8 * word) : Integer.toUnsignedLong(filter.getInt(4 * word));
    int first = hash & (wordBits - 1);
    int second = (hash >>> shift) & (wordBits - 1);
    return (bits >>> first & bits >>> second & 1) != 0;
  }
}
