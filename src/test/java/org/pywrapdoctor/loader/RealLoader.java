package org.pywrapdoctor.loader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The oracle: the loader of this computer, asked in a real Python child, and the simulation asked
/// the same.
final class RealLoader {

  private static final String ASK =
      """
      import ctypes, sys
      for path in sys.argv[1:]:
          ctypes.CDLL(path)
      for line in open('/proc/self/maps'):
          parts = line.split(None, 5)
          if len(parts) == 6 and parts[5].startswith('/'):
              print(parts[5].strip())
      """;
  private static final String DESCRIBE =
      "import sys, _ctypes; print(sys.executable); print(_ctypes.__file__)";

  /// What became of it.
  ///
  /// @param loads whether all could be opened
  /// @param paths the files below the test's folder that were mapped
  record Outcome(boolean loads, Set<String> paths) {}

  private RealLoader() {}

  /// What really happens when Python opens `modules`.
  static Outcome python(Path folder, Map<String, String> variables, Path... modules)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("python3", "-c", ASK));
    Arrays.stream(modules).map(Path::toString).forEach(command::add);
    return run(folder, variables, command);
  }

  /// What really happens when another program that prints its mapped files opens `modules`.
  static Outcome program(Path folder, Path program, Map<String, String> variables, Path... modules)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    Arrays.stream(modules).map(Path::toString).forEach(command::add);
    return run(folder, variables, command);
  }

  /// What the simulation says of Python opening `modules`.
  static Resolution simulatedPython(
      Path folder, Map<String, String> variables, List<Opening> modules) throws IOException {
    List<String> python = lines(new ProcessBuilder("python3", "-c", DESCRIBE), Map.of());
    List<Opening> openings = new ArrayList<>(List.of(Opening.module(python.get(1))));
    openings.addAll(modules);
    return simulated(folder, Path.of(python.get(0)), variables, openings);
  }

  static Resolution simulated(
      Path folder, Path program, Map<String, String> variables, List<Opening> openings)
      throws IOException {
    LinuxProcess process =
        new LinuxProcess(program.toString(), folder.toString(), variables, processorLevel());
    return new LinuxLoader(new DiskFiles()).resolve(process, openings);
  }

  /// The outcome that a resolution foretells.
  static Outcome foretold(Path folder, Resolution resolution) {
    boolean loads = resolution.loads().orElseThrow();
    Set<String> paths =
        resolution.libraries().stream()
            .filter(library -> library.status() == LibraryStatus.FOUND)
            .flatMap(library -> library.path().stream())
            .filter(path -> path.startsWith(folder.toString()))
            .collect(Collectors.toCollection(TreeSet::new));
    return new Outcome(loads, loads ? paths : Set.of());
  }

  private static int processorLevel() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      String flags = lines.filter(line -> line.startsWith("flags")).findFirst().orElse("") + " ";
      boolean third = flags.contains(" avx2 ") && flags.contains(" fma ");
      return flags.contains(" avx512vl ") ? 4 : third ? 3 : flags.contains(" sse4_2 ") ? 2 : 1;
    }
  }

  private static Outcome run(Path folder, Map<String, String> variables, List<String> command)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    List<String> lines = lines(builder, variables);
    Set<String> paths =
        lines.stream()
            .filter(line -> line.startsWith(folder.toString()))
            .collect(Collectors.toCollection(TreeSet::new));
    boolean loads = !lines.isEmpty();
    return new Outcome(loads, loads ? paths : Set.of());
  }

  /// The lines that a child prints; none when it fails.
  private static List<String> lines(ProcessBuilder builder, Map<String, String> variables)
      throws IOException {
    builder.environment().keySet().removeIf(name -> name.startsWith("LD_"));
    builder.environment().putAll(variables);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process child = builder.start();
    List<String> lines = new String(child.getInputStream().readAllBytes()).lines().toList();
    try {
      return child.waitFor() == 0 ? lines : List.of();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }
}
