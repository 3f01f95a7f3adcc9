package org.pywrapdoctor.host.live;

import java.util.Arrays;

/// Keeps the first half and the last half of what is written to it, and forgets the middle: the
/// start says what a program is, the end how it died.
final class CappedBytes implements Sink {
  private final byte[] head;
  private final byte[] tail;
  private int headLength;
  private long tailLength;

  CappedBytes(int limit) {
    this.head = new byte[limit / 2];
    this.tail = new byte[limit - head.length];
  }

  @Override
  public synchronized void write(byte[] bytes, int length) {
    int toHead = Math.min(length, head.length - headLength);
    System.arraycopy(bytes, 0, head, headLength, toHead);
    headLength += toHead;
    for (int from = toHead; from < length && tail.length > 0; ) {
      int at = (int) (tailLength % tail.length);
      int count = Math.min(length - from, tail.length - at);
      System.arraycopy(bytes, from, tail, at, count);
      tailLength += count;
      from += count;
    }
  }

  synchronized byte[] toBytes() {
    int kept = (int) Math.min(tailLength, tail.length);
    byte[] all = Arrays.copyOf(head, headLength + kept);
    int oldest = tailLength <= tail.length ? 0 : (int) (tailLength % tail.length);
    System.arraycopy(tail, oldest, all, headLength, kept - oldest);
    System.arraycopy(tail, 0, all, headLength + kept - oldest, oldest);
    return all;
  }
}
