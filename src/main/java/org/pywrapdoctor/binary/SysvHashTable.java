package org.pywrapdoctor.binary;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The older form of the hash table (System V ABI), in files built for the widest range of systems.
final class SysvHashTable implements ElfHashTable {

  private static final int MAX_CHAIN = 4096;

  private final ImageBytes bytes;
  private final long bucketCount;
  private final long symbolCount;
  private final long buckets;

  private SysvHashTable(ImageBytes bytes, long bucketCount, long symbolCount, long buckets) {
    this.bytes = bytes;
    this.bucketCount = bucketCount;
    this.symbolCount = symbolCount;
    this.buckets = buckets;
  }

  static SysvHashTable read(ImageBytes bytes, long at) throws IOException {
    long bucketCount = bytes.u32(at);
    long symbolCount = bytes.u32(at + 4);
    bytes.require(at + 8, 4 * (bucketCount + symbolCount), "the hash table");
    if (bucketCount == 0) {
      throw new MalformedException("the hash table has no buckets", at);
    }
    return new SysvHashTable(bytes, bucketCount, symbolCount, at + 8);
  }

  @Override
  public Optional<Long> symbolCount() {
    return Optional.of(symbolCount);
  }

  @Override
  public Optional<Long> undefinedCount() {
    return symbolCount();
  }

  @Override
  public Places candidates(List<ElfReference> wanted) throws IOException {
    Places candidates = new Places();
    for (int who = 0; who < wanted.size(); who++) {
      long index = bytes.u32(buckets + 4 * (wanted.get(who).sysvHash() % bucketCount));
      for (int i = 0; i < MAX_CHAIN && index != 0 && index < symbolCount; i++) {
        bytes.note(buckets);
        candidates.add(index, who);
        index = bytes.u32(buckets + 4 * (bucketCount + index));
      }
    }
    return candidates;
  }
}
