package org.pywrapdoctor.probe.machine;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.pywrapdoctor.binary.BinaryReader;
import org.pywrapdoctor.binary.BinaryReading;
import org.pywrapdoctor.binary.ElfImage;
import org.pywrapdoctor.binary.ElfVersion;
import org.pywrapdoctor.platform.ByteSource;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.probe.Reading;
import org.pywrapdoctor.snapshot.CLibrary;
import org.pywrapdoctor.snapshot.Seen;

/// Which C library a Linux system is built on, read from its files. The version of glibc is the
/// newest symbol version that it defines (`GLIBC_2.36`); musl has none, but Alpine's package
/// database names it.
final class CLibraryFinder {
  private static final List<String> FOLDERS =
      List.of(
          "/lib/x86_64-linux-gnu",
          "/lib/aarch64-linux-gnu",
          "/lib64",
          "/usr/lib64",
          "/lib",
          "/usr/lib");
  private static final Pattern GLIBC =
      Pattern.compile("GLIBC_(\\d{1,3})\\.(\\d{1,3})(\\.\\d{1,3})?");
  private static final String ALPINE_PACKAGES = "/lib/apk/db/installed";
  private static final Pattern ALPINE_MUSL =
      Pattern.compile("(?m)^P:musl$(?:\\n[^\\n]+)*?\\nV:(\\d[0-9.]*)");
  private static final int LONGEST_DATABASE = 1 << 23;

  private final FileView files;

  CLibraryFinder(FileView files) {
    this.files = files;
  }

  Seen<CLibrary> find() {
    for (String folder : FOLDERS) {
      String path = folder + "/libc.so.6";
      if (files.isFile(path)) {
        return Seen.known(new CLibrary("glibc", glibcVersion(path)));
      }
    }
    if (Reading.names(files, "/lib").stream().anyMatch(name -> name.startsWith("ld-musl-"))) {
      return Seen.known(new CLibrary("musl", muslVersion()));
    }
    return Seen.notKnown("There is no C library in the usual folders.");
  }

  private Optional<String> glibcVersion(String path) {
    try (ByteSource source = files.open(path)) {
      return BinaryReader.read(source) instanceof BinaryReading.Image(ElfImage image)
          ? newest(image.versionDefinitions())
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<String> newest(List<ElfVersion> versions) {
    return versions.stream()
        .map(version -> GLIBC.matcher(version.name()))
        .filter(matcher -> matcher.matches())
        .map(matcher -> matcher.toMatchResult())
        .max(Comparator.comparingInt(CLibraryFinder::major).thenComparingInt(CLibraryFinder::minor))
        .map(version -> major(version) + "." + minor(version));
  }

  private static int major(MatchResult version) {
    return Integer.parseInt(version.group(1));
  }

  private static int minor(MatchResult version) {
    return Integer.parseInt(version.group(2));
  }

  private Optional<String> muslVersion() {
    return Reading.text(files, ALPINE_PACKAGES, LONGEST_DATABASE)
        .map(ALPINE_MUSL::matcher)
        .filter(matcher -> matcher.find())
        .map(matcher -> matcher.group(1));
  }
}
