package org.pywrapdoctor.probe.nativelib;

import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.loader.Displacement;
import org.pywrapdoctor.loader.GlibcLoader;
import org.pywrapdoctor.loader.LinuxProcess;
import org.pywrapdoctor.loader.Opening;
import org.pywrapdoctor.loader.Resolution;
import org.pywrapdoctor.loader.ResolvedLibrary;
import org.pywrapdoctor.loader.SearchReason;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.Machine;
import org.pywrapdoctor.snapshot.NativeLibraries;
import org.pywrapdoctor.snapshot.NativeLibraries.Redirected;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.Snapshot;

/// The search as glibc makes it, with the person's variables and, for comparison, without those
/// that
/// redirect it.
final class LinuxResolution {
  private final Host host;

  LinuxResolution(Host host) {
    this.host = host;
  }

  Seen<NativeLibraries> of(Interpreter interpreter, Snapshot soFar, List<String> roots) {
    GlibcLoader loader = new GlibcLoader(host.files());
    String executable = interpreter.realPath().orElse(interpreter.path());
    if (!loader.isProgram(executable)) {
      return Seen.notKnown(
          "%s is not a program that this system's loader starts.".formatted(executable));
    }
    LinuxProcess process =
        new LinuxProcess(
            executable, soFar.request().directory(), host.environment(), processorLevel(soFar));
    List<Opening> openings = roots.stream().map(Opening::module).toList();
    Resolution with = loader.resolve(process, openings);
    return Seen.known(
        new NativeLibraries(
            roots,
            new Libraries(host.files()).of(with.libraries()),
            redirected(loader, process, openings, with)));
  }

  private static List<Redirected> redirected(
      GlibcLoader loader, LinuxProcess process, List<Opening> openings, Resolution with) {
    LinuxProcess plain = process.withoutLoaderVariables();
    if (plain.equals(process)) {
      return List.of();
    }
    return Displacement.between(with, loader.locate(plain, openings)).stream()
        .filter(displacement -> variable(displacement.with()).isPresent())
        .map(LinuxResolution::redirected)
        .toList();
  }

  private static Redirected redirected(Displacement displacement) {
    ResolvedLibrary taken = displacement.with();
    return new Redirected(
        taken.name(),
        variable(taken).orElseThrow(),
        taken.path().orElse(""),
        displacement.without().flatMap(ResolvedLibrary::path),
        taken.detail());
  }

  private static Optional<String> variable(ResolvedLibrary library) {
    return library
        .foundBy()
        .map(SearchReason::rule)
        .flatMap(
            rule ->
                switch (rule) {
                  case LIBRARY_PATH -> Optional.of("LD_LIBRARY_PATH");
                  case PRELOAD -> Optional.of("LD_PRELOAD");
                  default -> Optional.<String>empty();
                });
  }

  private static int processorLevel(Snapshot soFar) {
    return soFar
        .machine()
        .ifKnown()
        .map(Machine::cpu)
        .flatMap(Seen::ifKnown)
        .map(ProcessorLevel::of)
        .orElse(1);
  }
}
