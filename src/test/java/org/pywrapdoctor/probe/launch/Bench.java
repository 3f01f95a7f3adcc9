package org.pywrapdoctor.probe.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pywrapdoctor.host.FakeHost;
import org.pywrapdoctor.probe.Progress;
import org.pywrapdoctor.snapshot.Goal;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.Launch;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Launch.Purpose;
import org.pywrapdoctor.snapshot.Request;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.SelectedInterpreter;
import org.pywrapdoctor.snapshot.SelectedInterpreter.By;
import org.pywrapdoctor.snapshot.Snapshot;

/// A folder with a home and a working folder in it, where Pythons and packages can be put up.
final class Bench {
  private final Path root;
  private final Map<String, String> variables = new HashMap<>();
  private final List<String> heard = new ArrayList<>();
  private int seconds = 60;
  private boolean traced;
  private Optional<String> script = Optional.empty();

  Bench(Path root) throws IOException {
    this.root = root;
    variables.put("HOME", Files.createDirectory(root.resolve("home")).toString());
    variables.put("PATH", "/usr/bin:/bin");
    variables.put("LANG", "C.UTF-8");
    Files.createDirectory(root.resolve("work"));
  }

  Path home() {
    return root.resolve("home");
  }

  Path work() {
    return root.resolve("work");
  }

  Bench variable(String name, String value) {
    variables.put(name, value);
    return this;
  }

  Bench limit(int limitSeconds) {
    seconds = limitSeconds;
    return this;
  }

  Bench script(String path) {
    script = Optional.of(path);
    return this;
  }

  /// A file below the root; folders are made.
  Path file(String name, String content) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  /// A shell script in the place of a Python.
  String pretender(String script) throws IOException {
    Path file = file("bin/python", "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    return file.toString();
  }

  /// A Python of this computer, by the real path of `python3` on PATH.
  static String python() {
    for (String folder : System.getenv("PATH").split(":")) {
      Path candidate = Path.of(folder, "python3");
      if (Files.isExecutable(candidate) && isProgram(candidate)) {
        return candidate.toString();
      }
    }
    throw new IllegalStateException("no python3 on PATH");
  }

  /// Not one of the shell scripts by which pyenv chooses.
  private static boolean isProgram(Path file) {
    try (var stream = Files.newInputStream(file)) {
      return stream.read() == 0x7F;
    } catch (IOException e) {
      return false;
    }
  }

  Launch launch(String python) {
    return seen(python).ifKnown().orElseThrow();
  }

  Seen<Launch> seen(String python) {
    Request request =
        new Request(
            Goal.IMPORT,
            Optional.of(python),
            work().toString(),
            script,
            true,
            false,
            seconds,
            false,
            traced,
            Optional.empty());
    return seen(python, variables, request, (what, fraction) -> heard.add(what));
  }

  /// The attempt that does what the person does.
  Attempt imported(String python) {
    return launch(python).attempt(Purpose.IMPORT).orElseThrow();
  }

  /// Asks for the trace of the system's loader too.
  Bench traced() {
    traced = true;
    return this;
  }

  /// A virtual environment of a Python of this computer, without pip.
  ///
  /// @param systemSite whether it also sees the packages of the user's folder
  Path environment(boolean systemSite) throws IOException, InterruptedException {
    Path folder = root.resolve("env");
    List<String> command =
        new ArrayList<>(
            List.of(python(), "-m", "venv", "--without-pip", "--copies", folder.toString()));
    if (systemSite) {
      command.add("--system-site-packages");
    }
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    return folder;
  }

  /// The folder in which that environment keeps its packages.
  static Path packages(Path environment) throws IOException {
    try (var folders = Files.list(environment.resolve("lib"))) {
      return folders.findFirst().orElseThrow().resolve("site-packages");
    }
  }

  /// What was told while it was launched.
  List<String> heard() {
    return heard;
  }

  /// What the probe sees of one Python.
  static Seen<Launch> seen(
      String python, Map<String, String> variables, Request request, Progress progress) {
    return new LaunchProbe(FakeHost.live(Map.copyOf(variables)))
        .look(snapshot(python, request), progress)
        .launch();
  }

  private static Snapshot snapshot(String python, Request request) {
    Interpreter interpreter =
        new Interpreter(
            python,
            List.of(),
            Optional.of(python),
            Optional.empty(),
            Optional.empty(),
            "system",
            Optional.empty(),
            "/usr",
            Optional.empty(),
            Optional.empty(),
            false,
            false,
            Optional.empty(),
            List.of(),
            Optional.empty());
    return Snapshot.empty(request, "2026-01-01T00:00:00Z").toBuilder()
        .interpreter(Seen.known(new SelectedInterpreter(interpreter, By.OPTION, "asked for")))
        .build();
  }
}
