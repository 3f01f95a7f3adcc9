package org.pywrapdoctor.loader;

import org.pywrapdoctor.binary.BinaryImage;
import org.pywrapdoctor.binary.BinaryReading;
import org.pywrapdoctor.binary.ElfImage;

/// Words for what is wrong with a library.
final class Problems {

  private Problems() {}

  static void cutOff(Finding finding, BinaryImage image) {
    finding.problem(
        LibraryStatus.CORRUPT,
        "the file is cut off: its headers promise %d bytes, it has %d"
            .formatted(image.requiredSize(), image.fileSize()));
  }

  /// A search that led to nothing, or only to files that the loader passes over.
  static void missing(Finding finding, ElfSearch.Result result, ElfImage program) {
    if (result.passedOver().isEmpty()) {
      finding.problem(LibraryStatus.MISSING, "it is in none of the places that are searched");
      return;
    }
    ElfSearch.Found other = result.passedOver().get();
    finding.foundAt(other.path(), other.reason());
    unusable(finding, other.entry().reading(), program);
  }

  /// A file that the loader will not map.
  static void unusable(Finding finding, BinaryReading reading, ElfImage program) {
    switch (reading) {
      case BinaryReading.Image(ElfImage image) -> {
        finding.hasImage(image);
        finding.problem(
            LibraryStatus.WRONG_ARCHITECTURE,
            "it is made for %s, the process runs as %s".formatted(kind(image), kind(program)));
      }
      case BinaryReading.Image(BinaryImage image) -> {
        finding.hasImage(image);
        finding.problem(
            LibraryStatus.WRONG_ARCHITECTURE,
            "it is made for another operating system (%s)".formatted(image.format()));
      }
      case BinaryReading.Malformed(String what, long offset) ->
          finding.problem(LibraryStatus.CORRUPT, what + " (at byte " + offset + ")");
      case BinaryReading.NotBinary nothing ->
          finding.problem(LibraryStatus.CORRUPT, "it is no native library");
      case BinaryReading.Unreadable(String why) ->
          finding.problem(LibraryStatus.MISSING, "it may not be read: " + why);
    }
  }

  private static String kind(ElfImage image) {
    return "%s, %d bits".formatted(image.architecture().id(), image.wordBits());
  }
}
