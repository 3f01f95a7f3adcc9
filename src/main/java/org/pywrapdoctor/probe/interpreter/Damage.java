package org.pywrapdoctor.probe.interpreter;

import java.util.Optional;
import org.pywrapdoctor.binary.BinaryImage;
import org.pywrapdoctor.binary.BinaryReading;
import org.pywrapdoctor.platform.FileStatus.Kind;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.Reading;

/// Why a Python cannot work, as far as its files show it, in words for a person.
final class Damage {
  private static final int MOST_LINKS = 40;

  private final FileView files;
  private final PathStyle paths;

  Damage(FileView files) {
    this.files = files;
    this.paths = files.paths();
  }

  /// What is wrong with the name itself: nothing there, a link that leads nowhere, no program.
  Optional<String> ofFile(String executable) {
    if (files.status(executable).isEmpty()) {
      return Optional.of(leadsNowhere(executable));
    }
    if (!files.isFile(executable)) {
      return Optional.of("It is not a file.");
    }
    return files.isExecutable(executable)
        ? ofProgram(ProgramFile.read(files, files.realPath(executable).orElse(executable)))
        : Optional.of("You may not run it as a program.");
  }

  /// What is wrong with a program whose version cannot be told: a native one of another name that
  /// asks for no Python library. A script may hand on to a Python.
  Optional<String> ofStranger(String executable) {
    Optional<String> gone =
        paths
            .parent(executable)
            .flatMap(paths::parent)
            .flatMap(folder -> OldVirtualenv.of(files, folder))
            .flatMap(this::ofOriginal);
    return gone.or(() -> ofUnknown(executable));
  }

  private Optional<String> ofOriginal(OldVirtualenv old) {
    return Optional.of(old.originalPrefix())
        .filter(original -> !files.isFolder(original))
        .map(Damage::baseIsGone);
  }

  private static String baseIsGone(String base) {
    return "The Python that this environment was made from is gone: %s.".formatted(base);
  }

  private Optional<String> ofUnknown(String executable) {
    ProgramFile program = ProgramFile.read(files, files.realPath(executable).orElse(executable));
    return program.image().isPresent() && !program.isNamedPython(paths, executable)
        ? Optional.of("Neither its name nor what it asks for says that it is a Python.")
        : Optional.empty();
  }

  /// What is wrong with the installation or environment behind it.
  Optional<String> ofRuntime(PythonRuntime runtime) {
    Optional<String> original = runtime.old().flatMap(this::ofOriginal);
    if (original.isPresent()) {
      return original;
    }
    Optional<String> home = runtime.config().flatMap(PyvenvConfig::home);
    boolean needsHome = paths == PathStyle.WINDOWS && runtime.config().isPresent();
    if (home.isPresent() && isUseless(home.get(), runtime, needsHome)) {
      return Optional.of(baseIsGone(home.get()));
    }
    if (home.isEmpty()
        && (needsHome || (runtime.config().isPresent() && !runtime.folders().found()))) {
      return Optional.of(
          "Its %s does not say which Python it was made from."
              .formatted(runtime.config().get().file()));
    }
    return runtime.folders().found()
        ? madeForAnother(runtime)
        : Optional.of(
            "Its standard library is missing: there is no os.py in %s."
                .formatted(runtime.folders().library()));
  }

  private boolean isUseless(String home, PythonRuntime runtime, boolean needsProgram) {
    return needsProgram
        ? !files.isFile(paths.join(home, paths.name(runtime.executable())))
            && !files.isFile(paths.join(home, "python.exe"))
        : !runtime.folders().found() && !files.isFolder(home);
  }

  /// An environment keeps its packages in a folder that is named after its version: another version
  /// does not see them.
  private Optional<String> madeForAnother(PythonRuntime runtime) {
    return runtime
        .config()
        .flatMap(PyvenvConfig::version)
        .flatMap(MinorVersion::parse)
        .filter(made -> !made.dotted().equals(runtime.version().dotted()))
        .map(
            made ->
                "This environment was made for Python %s, but its Python is now %s."
                    .formatted(made.dotted(), runtime.version().dotted()));
  }

  private Optional<String> ofProgram(ProgramFile program) {
    if (program.reading() instanceof BinaryReading.Malformed(String what, long _)) {
      return Optional.of("The file is damaged: %s.".formatted(what));
    }
    if (program.reading() instanceof BinaryReading.NotBinary) {
      return isScript(program.path()) ? Optional.empty() : Optional.of("It is not a program.");
    }
    return program
        .image()
        .filter(BinaryImage::isCutOff)
        .map(
            image ->
                "The file is cut off: it has %d of at least %d bytes."
                    .formatted(image.fileSize(), image.requiredSize()));
  }

  private boolean isScript(String path) {
    return paths == PathStyle.WINDOWS
        || Reading.text(files, path, 2).filter("#!"::equals).isPresent();
  }

  private String leadsNowhere(String executable) {
    String place = executable;
    for (int i = 0; i < MOST_LINKS; i++) {
      Optional<String> target = files.linkTarget(place);
      if (target.isEmpty()) {
        boolean isThere =
            files.linkStatus(place).map(status -> status.kind() != Kind.LINK).orElse(false);
        return isThere
            ? "It cannot be looked at: %s.".formatted(place)
            : place.equals(executable)
                ? "There is no such file."
                : "It is a link to %s, which is not there.".formatted(place);
      }
      place = paths.normalize(paths.join(paths.parent(place).orElse("/"), target.get()));
    }
    return "It is a link that leads back to itself.";
  }
}
