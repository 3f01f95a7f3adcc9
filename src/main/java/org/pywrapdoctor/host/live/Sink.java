package org.pywrapdoctor.host.live;

/// Takes what a program writes, chunk by chunk, on the thread that reads it.
interface Sink {

  /// Takes the first `length` bytes of `bytes`, which are used again afterwards.
  void write(byte[] bytes, int length);
}
