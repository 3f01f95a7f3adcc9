package org.pywrapdoctor.probe.interpreter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The Pythons of the computer that runs the tests, and what they say of themselves.
public final class RealPythons {
  private static final Map<Path, String> VERSIONS = new ConcurrentHashMap<>();

  private RealPythons() {}

  /// The executables of pyenv and of the usual folders, as absolute paths; each installation once.
  public static List<Path> all() {
    List<Path> found = new ArrayList<>();
    Path pyenv =
        Path.of(
            System.getenv().getOrDefault("PYENV_ROOT", System.getProperty("user.home") + "/.pyenv"),
            "versions");
    try (Stream<Path> versions = Files.isDirectory(pyenv) ? Files.list(pyenv) : Stream.of()) {
      versions.map(version -> version.resolve("bin/python")).sorted().forEach(found::add);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    Stream.of("/usr/local/bin", "/usr/bin", "/opt/homebrew/bin")
        .map(folder -> Path.of(folder, "python3"))
        .forEach(found::add);
    return found.stream().filter(Files::isExecutable).toList();
  }

  /// Runs a program and gives back its standard output.
  public static String run(List<String> command, Path folder, Map<String, String> environment) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      builder.environment().clear();
      builder.environment().putAll(environment);
      Path errors = Files.createTempFile("python", ".txt");
      Process process = builder.redirectError(errors.toFile()).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new AssertionError(command + ": " + Files.readString(errors));
      }
      Files.delete(errors);
      return output;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  /// Makes an environment of `python` with its own `venv` module, without pip.
  public static Path environment(Path python, Path folder, String... options) {
    List<String> command =
        new ArrayList<>(List.of(python.toString(), "-m", "venv", "--without-pip"));
    command.addAll(Arrays.asList(options));
    command.add(folder.toString());
    run(command, folder.getParent(), Map.of());
    return folder.resolve("bin/python");
  }

  /// What Python itself says of its version.
  public static String version(Path python) {
    return VERSIONS.computeIfAbsent(
        python,
        key ->
            run(
                    List.of(
                        key.toString(), "-c", "import platform; print(platform.python_version())"),
                    key.getParent(),
                    Map.of())
                .strip());
  }

  public static boolean isAtLeast(Path python, int major, int minor) {
    return MinorVersion.parse(version(python)).orElseThrow().isAtLeast(major, minor);
  }
}
