package org.pywrapdoctor.binary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
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
  public Places candidates(List<ElfReference> wanted) throws IOException {
    int bucketCount = buckets.capacity() / 4;
    Places chains = new Places();
    for (int who = 0; who < wanted.size(); who++) {
      int hash = wanted.get(who).gnuHash();
      if (passesFilter(hash)) {
        int bucket = Integer.remainderUnsigned(hash, bucketCount);
        long first = Integer.toUnsignedLong(buckets.getInt(4 * bucket));
        if (first >= firstSymbol) {
          chains.add(first, who);
        }
      }
    }
    chains.sort();
    return follow(chains, wanted);
  }

  /// The symbols in these chains with the hash that is asked for. The lowest bit of each hash marks
  /// the end of a chain instead.
  private Places follow(Places chains, List<ElfReference> wanted) throws IOException {
    Places candidates = new Places();
    for (int chain = 0; chain < chains.count(); chain++) {
      int hash = wanted.get(chains.who(chain)).gnuHash();
      int entry = 0;
      long index = chains.place(chain);
      for (int i = 0; i < MAX_CHAIN && (entry & 1) == 0; i++, index++) {
        entry = (int) bytes.u32(chainsAt + 4 * (index - firstSymbol));
        bytes.step(chainsAt);
        if ((entry | 1) == (hash | 1)) {
          bytes.note(chainsAt);
          candidates.add(index, chains.who(chain));
        }
      }
    }
    return candidates;
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
