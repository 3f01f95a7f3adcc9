package org.pywrapdoctor.loader;

import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.binary.BinaryReading;
import org.pywrapdoctor.binary.ElfImage;
import org.pywrapdoctor.platform.FileView;

/// The loaders of Linux, carried out over files: that of glibc (2.36, `elf/dl-load.c`,
/// `elf/dl-deps.c`, `elf/dl-version.c`, `elf/dl-lookup.c`) or that of musl (1.2,
/// `ldso/dynlink.c`), whichever the program names.
public final class LinuxLoader {

  private final ImageShelf shelf;

  public LinuxLoader(FileView files) {
    this.shelf = new ImageShelf(files);
  }

  /// Whether `executable` can be the root of a search: an ELF program that a loader starts.
  public boolean isProgram(String executable) {
    return program(executable).isPresent();
  }

  /// Whether a program can load a file with such headers.
  public boolean fits(String executable, ElfImage image) {
    return program(executable).filter(image::fits).isPresent();
  }

  /// What the library that stands in the place of `process`'s executable needs, looked at without a
  /// program that would load it.
  ///
  /// @param known whether what is not found is missing; else only another computer could tell
  public Resolution alone(LinuxProcess process, boolean known) {
    String path = process.executable();
    Optional<ElfImage> image = shelf.at(path).flatMap(LinuxLoader::elf);
    if (image.isEmpty()) {
      return new Resolution(List.of());
    }
    try (ElfProcess simulated = new ElfProcess(shelf, process, path, image.get())) {
      simulated.start();
      Resolution found = simulated.resolution();
      return known ? found : found.withUnknown();
    }
  }

  /// Starts `process` and carries out `openings` in order, symbols included.
  ///
  /// @throws IllegalArgumentException when [#isProgram] denies the executable
  public Resolution resolve(LinuxProcess process, List<Opening> openings) {
    return resolve(process, openings, true);
  }

  /// The same without a look at single symbols: enough to tell where libraries come from, and much
  /// quicker.
  ///
  /// @throws IllegalArgumentException when [#isProgram] denies the executable
  public Resolution locate(LinuxProcess process, List<Opening> openings) {
    return resolve(process, openings, false);
  }

  private Resolution resolve(LinuxProcess process, List<Opening> openings, boolean withSymbols) {
    ElfImage image =
        program(process.executable())
            .orElseThrow(() -> new IllegalArgumentException("no ELF program"));
    String path = shelf.files().realPath(process.executable()).orElse(process.executable());
    try (ElfProcess simulated = new ElfProcess(shelf, process, path, image)) {
      simulated.start();
      openings.forEach(opening -> simulated.open(opening, withSymbols));
      return simulated.resolution();
    }
  }

  private Optional<ElfImage> program(String executable) {
    String path = shelf.files().realPath(executable).orElse(executable);
    return shelf
        .at(path)
        .flatMap(LinuxLoader::elf)
        .filter(image -> image.interpreter().isPresent());
  }

  private static Optional<ElfImage> elf(ImageShelf.Entry entry) {
    return entry.reading() instanceof BinaryReading.Image(ElfImage image)
        ? Optional.of(image)
        : Optional.empty();
  }
}
