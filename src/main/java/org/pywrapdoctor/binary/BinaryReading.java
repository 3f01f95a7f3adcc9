package org.pywrapdoctor.binary;

/// The answer to the question what a file is.
public sealed interface BinaryReading {

  /// A native binary whose headers could be read.
  record Image(BinaryImage image) implements BinaryReading {}

  /// Neither ELF nor PE nor Mach-O.
  record NotBinary() implements BinaryReading {}

  /// It begins like a native binary, but its headers make no sense or lie beyond its end.
  ///
  /// @param what what is wrong, in words
  /// @param offset where in the file, in bytes
  record Malformed(String what, long offset) implements BinaryReading {}

  /// The file could not be read.
  ///
  /// @param why the operating system's reason
  record Unreadable(String why) implements BinaryReading {}
}
