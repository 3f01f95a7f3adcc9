package org.pywrapdoctor.probe.nativelib;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pywrapdoctor.binary.BinaryImage;
import org.pywrapdoctor.binary.ElfImage;
import org.pywrapdoctor.binary.MachOImage;
import org.pywrapdoctor.binary.PeImage;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.loader.LinuxLoader;
import org.pywrapdoctor.loader.LinuxProcess;
import org.pywrapdoctor.loader.MacLoader;
import org.pywrapdoctor.loader.MacProcess;
import org.pywrapdoctor.loader.Opening;
import org.pywrapdoctor.loader.Resolution;
import org.pywrapdoctor.loader.WindowsLoader;
import org.pywrapdoctor.loader.WindowsProcess;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.snapshot.Interpreter;

/// Chooses the loader for a file by its format, and the process that would load it: a program is a
/// process of its own, everything else is loaded by Python.
final class FileResolver {

  private static final int MACH_O_PROGRAM = 2;

  private final Host host;
  private final Optional<Interpreter> python;
  private final boolean asked;

  FileResolver(Host host, Optional<Interpreter> python, boolean asked) {
    this.host = host;
    this.python = python;
    this.asked = asked;
  }

  Resolution resolve(String path, BinaryImage image, List<Opening> openings) {
    if (image instanceof ElfImage elf) {
      return resolve(path, elf, openings);
    }
    return image instanceof PeImage pe
        ? resolve(path, pe, openings)
        : resolve(path, (MachOImage) image, openings);
  }

  private Resolution resolve(String path, ElfImage image, List<Opening> openings) {
    LinuxLoader loader = new LinuxLoader(host.files());
    boolean here = host.operatingSystem() == OperatingSystem.LINUX;
    if (here && image.interpreter().isPresent() && image.soname().isEmpty()) {
      return loader.resolve(process(path), List.of());
    }
    Optional<String> program =
        python
            .map(Interpreter::path)
            .filter(_ -> here)
            .filter(loader::isProgram)
            .filter(executable -> asked || loader.fits(executable, image));
    return program.isPresent()
        ? loader.resolve(process(program.get()), openings)
        : loader.alone(process(path), here && isForHere(image));
  }

  private boolean isForHere(ElfImage image) {
    return image.architecture() == host.hardware().architecture();
  }

  private LinuxProcess process(String executable) {
    return new LinuxProcess(
        executable,
        host.workingFolder(),
        host.environment(),
        ProcessorLevel.of(host.hardware().cpu()));
  }

  private Resolution resolve(String path, PeImage image, List<Opening> openings) {
    WindowsLoader loader = new WindowsLoader(host.files());
    if (!image.library()) {
      return loader.resolve(windows().withExecutable(path), List.of());
    }
    return loader.resolve(windows(), openings);
  }

  private WindowsProcess windows() {
    if (host.operatingSystem() != OperatingSystem.WINDOWS) {
      WindowsProcess unknown = WindowsProcess.unknown();
      return python
          .map(Interpreter::path)
          .filter(executable -> asked && executable.endsWith(".exe"))
          .map(unknown::withExecutable)
          .orElse(unknown);
    }
    return python
        .map(chosen -> new WindowsSetup(host, chosen).process(sitePackages(chosen)))
        .orElseGet(WindowsProcess::unknown);
  }

  private List<String> sitePackages(Interpreter chosen) {
    return List.of(host.files().paths().join(chosen.prefix(), "Lib", "site-packages"));
  }

  private Resolution resolve(String path, MachOImage image, List<Opening> openings) {
    boolean isProgram =
        image.slices().stream().anyMatch(slice -> slice.fileType() == MACH_O_PROGRAM);
    boolean here = host.operatingSystem() == OperatingSystem.MACOS;
    Optional<String> executable =
        isProgram ? Optional.of(path) : python.map(Interpreter::path).filter(_ -> here || asked);
    MacProcess process =
        new MacProcess(
            executable,
            architecture(image),
            host.workingFolder(),
            here ? host.environment() : Map.of());
    return new MacLoader(host.files()).resolve(process, isProgram ? List.of() : openings);
  }

  /// That of Python, else that of this computer where the file has it, else the file's first.
  private Architecture architecture(MachOImage image) {
    return python
        .filter(_ -> asked || host.operatingSystem() == OperatingSystem.MACOS)
        .flatMap(Interpreter::architecture)
        .or(
            () ->
                Optional.of(host.hardware().architecture()).filter(image.architectures()::contains))
        .orElseGet(() -> image.slices().getFirst().architecture());
  }
}
