package org.pywrapdoctor.binary;

/// What reading one file may cost at most: memory for texts and tables, and steps along tables that
/// may run in circles. TensorFlow's largest library, with half a million symbols, takes less than a
/// tenth of either.
final class ReadingBudget {

  private static final long MEMORY = 96L << 20;
  private static final long STEPS = 200_000_000;

  private long memory;
  private long steps;

  void takeMemory(long bytes, long offset) throws MalformedException {
    memory += bytes;
    if (memory > MEMORY) {
      throw new MalformedException("the tables are too large to be true", offset);
    }
  }

  void takeSteps(long count, long offset) throws MalformedException {
    steps += count;
    if (steps > STEPS) {
      throw new MalformedException("a table has no end", offset);
    }
  }
}
