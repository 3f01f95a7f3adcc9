package org.pywrapdoctor.probe.interpreter;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pywrapdoctor.binary.BinaryImage;
import org.pywrapdoctor.binary.BinaryReader;
import org.pywrapdoctor.binary.BinaryReading;
import org.pywrapdoctor.binary.ElfImage;
import org.pywrapdoctor.binary.MachODependency;
import org.pywrapdoctor.binary.MachOImage;
import org.pywrapdoctor.binary.PeImage;
import org.pywrapdoctor.binary.PeImport;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.ByteSource;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;

/// What the file behind an executable's name is.
///
/// @param path the file, links resolved
/// @param reading what its headers say
record ProgramFile(String path, BinaryReading reading) {
  /// `libpython3.11.so.1.0`, `python311.dll`, `…/Python.framework/Versions/3.11/Python`; not the
  /// stable `python3.dll`.
  private static final Pattern LIBRARY =
      Pattern.compile(
          "(?:libpython|\\bpython|Python\\.framework/Versions/)(\\d)\\.?(\\d{1,3})(t?)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PYTHON_NAME =
      Pattern.compile("py(thon|py)|graalpy", Pattern.CASE_INSENSITIVE);

  /// Reads a file that is there.
  static ProgramFile read(FileView files, String path) {
    try (ByteSource source = files.open(path)) {
      return new ProgramFile(path, BinaryReader.read(source));
    } catch (IOException unreadable) {
      return new ProgramFile(path, new BinaryReading.Unreadable(String.valueOf(unreadable)));
    }
  }

  /// Whether one of its names is that of a Python.
  ///
  /// @param executable the name that it is started by
  boolean isNamedPython(PathStyle paths, String executable) {
    return Stream.of(executable, path)
        .map(paths::name)
        .anyMatch(name -> PYTHON_NAME.matcher(name).find());
  }

  /// Its headers, when it is a native program.
  Optional<BinaryImage> image() {
    return reading instanceof BinaryReading.Image(BinaryImage image)
        ? Optional.of(image)
        : Optional.empty();
  }

  /// The processor that it runs on. Of a universal file the one that this computer takes cannot be
  /// told from the file; the newer one is named.
  Optional<Architecture> architecture() {
    return image()
        .flatMap(
            image ->
                image.architectures().stream()
                    .reduce((one, other) -> other == Architecture.ARM64 ? other : one));
  }

  /// The version in the name of the Python library that it asks for.
  Optional<MinorVersion> versionOfLibrary() {
    return needed()
        .map(LIBRARY::matcher)
        .filter(Matcher::find)
        .map(
            matcher ->
                new MinorVersion(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    !matcher.group(3).isEmpty()))
        .findFirst();
  }

  private Stream<String> needed() {
    return switch (image().orElse(null)) {
      case ElfImage elf -> elf.needed().stream();
      case PeImage pe -> pe.imports().stream().map(PeImport::library);
      case MachOImage mac ->
          mac.slices().stream()
              .flatMap(slice -> slice.dependencies().stream())
              .map(MachODependency::path);
      case null -> Stream.empty();
    };
  }
}
