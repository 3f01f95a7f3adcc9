package org.pywrapdoctor.loader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.binary.BinaryReading;
import org.pywrapdoctor.binary.ElfImage;
import org.pywrapdoctor.binary.ElfVersion;

/// Where a Linux system keeps its libraries, as it is built into its loader.
///
/// @param defaultFolders the folders that are searched last
/// @param libraryFolder what `$LIB` stands for
/// @param platform what `$PLATFORM` stands for
/// @param cache the library cache
/// @param glibcMinor the second number of glibc's version (36 of 2.36); empty when not found out
record SystemLayout(
    List<String> defaultFolders,
    String libraryFolder,
    String platform,
    LibraryCache cache,
    Optional<Integer> glibcMinor) {

  static SystemLayout of(ImageShelf shelf, ElfImage program) {
    String platform = platform(program);
    String multiarch = platform + "-linux-gnu";
    boolean debian = shelf.isFolder("/usr/lib/" + multiarch);
    String wide = program.wordBits() == 64 ? "lib64" : "lib";
    List<String> folders =
        program
            .interpreter()
            .filter(path -> path.startsWith("/nix/store/"))
            .flatMap(path -> shelf.files().paths().parent(path))
            .map(List::of)
            .orElseGet(
                () ->
                    debian
                        ? List.of("/lib/" + multiarch, "/usr/lib/" + multiarch, "/lib", "/usr/lib")
                        : List.of("/" + wide, "/usr/" + wide));
    LibraryCache cache = LibraryCache.read(shelf.files(), program);
    return new SystemLayout(
        folders,
        debian ? "lib/" + multiarch : wide,
        platform,
        cache,
        glibcMinor(shelf, folders, cache));
  }

  private static String platform(ElfImage program) {
    return switch (program.machine()) {
      case 62 -> "x86_64";
      case 3 -> "i386";
      case 183 -> "aarch64";
      case 40 -> "arm";
      case 21 -> "powerpc64le";
      case 22 -> "s390x";
      case 243 -> "riscv64";
      default -> "unknown";
    };
  }

  /// The C library tells its version by the newest symbol version that it offers.
  private static Optional<Integer> glibcMinor(
      ImageShelf shelf, List<String> folders, LibraryCache cache) {
    List<String> places = new ArrayList<>();
    cache.find("libc.so.6", List.of()).ifPresent(places::add);
    folders.forEach(folder -> places.add(folder + "/libc.so.6"));
    for (String place : places) {
      Optional<ImageShelf.Entry> entry = shelf.at(place);
      if (entry.isPresent()
          && entry.get().reading() instanceof BinaryReading.Image(ElfImage library)) {
        return library.versionDefinitions().stream()
            .map(ElfVersion::name)
            .filter(name -> name.matches("GLIBC_2\\.\\d{1,3}"))
            .map(name -> Integer.valueOf(name.substring("GLIBC_2.".length())))
            .max(Integer::compare);
      }
    }
    return Optional.empty();
  }
}
