package org.pywrapdoctor.loader;

import java.util.stream.Collectors;
import org.pywrapdoctor.binary.BinaryImage;
import org.pywrapdoctor.binary.BinaryReading;
import org.pywrapdoctor.binary.ElfImage;
import org.pywrapdoctor.platform.Architecture;

/// Words for what is wrong with a library.
final class Problems {

  static final String NOWHERE = "it is in none of the places that are searched";

  private Problems() {}

  static void cutOff(Finding finding, BinaryImage image) {
    finding.settle(
        LibraryStatus.CORRUPT,
        "the file is cut off: its headers promise %d bytes, it has %d"
            .formatted(image.requiredSize(), image.fileSize()));
  }

  /// A search that led to nothing, or only to files that the loader passes over.
  static void missing(Finding finding, ElfSearch.Result result, ElfImage program) {
    if (result.passedOver().isEmpty()) {
      finding.settle(LibraryStatus.MISSING, NOWHERE);
      return;
    }
    ElfSearch.Found other = result.passedOver().get();
    finding.foundAt(other.path(), other.reason());
    unusable(finding, other.entry().reading(), program);
  }

  /// A file that the loader of Linux will not map.
  static void unusable(Finding finding, BinaryReading reading, ElfImage program) {
    if (reading instanceof BinaryReading.Image(ElfImage image)) {
      otherProcessor(finding, image, program.architecture());
    } else {
      unusable(finding, reading, "Linux");
    }
  }

  /// A file that is no library of this operating system.
  static void unusable(Finding finding, BinaryReading reading, String system) {
    switch (reading) {
      case BinaryReading.Image(BinaryImage image) -> {
        finding.hasImage(image);
        finding.settle(
            LibraryStatus.WRONG_ARCHITECTURE,
            "it is a library for another system than %s (%s)".formatted(system, image.format()));
      }
      case BinaryReading.Malformed(String what, long offset) ->
          finding.settle(LibraryStatus.CORRUPT, what + " (at byte " + offset + ")");
      case BinaryReading.NotBinary nothing ->
          finding.settle(LibraryStatus.CORRUPT, "it is no native library");
      case BinaryReading.Unreadable(String why) ->
          finding.settle(LibraryStatus.MISSING, "it may not be read: " + why);
    }
  }

  /// glibc: "failed to map segment from shared object".
  static void notExecutable(Finding finding, String mount) {
    finding.settle(
        LibraryStatus.MISSING,
        "its code may not be executed, because %s is mounted with the option noexec"
            .formatted(mount));
  }

  static void otherProcessor(Finding finding, BinaryImage image, Architecture process) {
    finding.hasImage(image);
    String kinds =
        image.architectures().stream()
            .map(Architecture::id)
            .sorted()
            .collect(Collectors.joining(" and "));
    finding.settle(
        LibraryStatus.WRONG_ARCHITECTURE,
        "it is made for %s, the process runs as %s".formatted(kinds, process.id()));
  }
}
