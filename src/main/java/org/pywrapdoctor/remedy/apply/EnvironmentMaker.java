package org.pywrapdoctor.remedy.apply;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.host.Finished;
import org.pywrapdoctor.host.Finished.End;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.host.Launchable;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.remedy.Change.MakeEnvironment;

/// Makes an environment with Python's own `venv` and fills it with its own pip. The person's pip
/// settings decide where packages come from; what would send pip or Python elsewhere is left out.
final class EnvironmentMaker {
  /// Variables that make Python or pip work on another place than the new environment.
  private static final Set<String> LEFT_OUT =
      Set.of(
          "PYTHONHOME",
          "PYTHONPATH",
          "PYTHONSTARTUP",
          "VIRTUAL_ENV",
          "PIP_USER",
          "PIP_TARGET",
          "PIP_PREFIX",
          "PIP_ROOT",
          "PIP_PYTHON",
          "PIP_DRY_RUN");

  private static final Duration VENV_LIMIT = Duration.ofMinutes(5);
  private static final Duration PIP_LIMIT = Duration.ofHours(3);
  private static final int OUTPUT_LIMIT = 256 * 1024;
  private static final int LAST_LINES = 12;
  private static final Pattern PIP_VERSION = Pattern.compile("pip (\\d+)\\.(\\d+).*");

  private final Host host;
  private final ApplyListener listener;

  EnvironmentMaker(Host host, ApplyListener listener) {
    this.host = host;
    this.listener = listener;
  }

  /// Fills a folder that is there.
  ///
  /// @throws Trouble when a step fails or the thread is interrupted; the folder is left as it is
  ///     then
  void make(MakeEnvironment order) throws Trouble {
    String base = order.base().orElseThrow();
    String python = python(order.folder());
    listener.step(
        Message.of("apply.venv", "Making the environment {folder}", "folder", order.folder()));
    run(order, VENV_LIMIT, line -> {}, List.of(base, "-m", "venv", order.folder()));
    listener.step(Message.of("apply.pip", "Bringing pip up to date"));
    run(order, PIP_LIMIT, line -> {}, pip(python, "install", "--upgrade", "pip"));
    listener.step(Message.of("apply.install", "Installing TensorFlow and what it needs"));
    List<String> install = pip(python, "install", "--progress-bar", progressBar(order, python));
    install.addAll(order.requirements());
    PipOutput output = new PipOutput(order.downloadMegabytes(), System::nanoTime);
    run(order, PIP_LIMIT, line -> output.after(line).ifPresent(listener::installing), install);
  }

  /// The Python of an environment.
  private String python(String folder) {
    return host.operatingSystem() == OperatingSystem.WINDOWS
        ? host.files().paths().join(folder, "Scripts", "python.exe")
        : host.files().paths().join(folder, "bin", "python");
  }

  private static List<String> pip(String python, String... arguments) {
    List<String> command = new ArrayList<>(List.of(python, "-m", "pip"));
    command.addAll(List.of(arguments));
    return command;
  }

  /// `raw` came with pip 24.1.
  private String progressBar(MakeEnvironment order, String python) throws Trouble {
    String version = run(order, VENV_LIMIT, line -> {}, pip(python, "--version"));
    Matcher found = PIP_VERSION.matcher(version.lines().findFirst().orElse(""));
    return found.matches() && isAtLeast24Dot1(found) ? "raw" : "off";
  }

  private static boolean isAtLeast24Dot1(Matcher version) {
    int major = Integer.parseInt(version.group(1));
    return major > 24 || (major == 24 && Integer.parseInt(version.group(2)) >= 1);
  }

  private String run(
      MakeEnvironment order, Duration limit, Consumer<String> lines, List<String> command)
      throws Trouble {
    Finished finished =
        host.processes()
            .run(
                new Launchable(command, order.folder(), variables(), limit, OUTPUT_LIMIT),
                line -> {
                  listener.line(line);
                  lines.accept(line);
                });
    if (finished.end() == End.EXITED && finished.exitCode().filter(code -> code == 0).isPresent()) {
      return new String(finished.output(), StandardCharsets.UTF_8);
    }
    throw trouble(finished, command);
  }

  private Map<String, String> variables() {
    Map<String, String> variables = new HashMap<>(host.environment());
    variables.keySet().removeIf(name -> LEFT_OUT.contains(name.toUpperCase(java.util.Locale.ROOT)));
    variables.put("PYTHONNOUSERSITE", "1");
    variables.put("PYTHONIOENCODING", "utf-8");
    variables.put("PIP_NO_INPUT", "1");
    variables.put("PIP_DISABLE_PIP_VERSION_CHECK", "1");
    variables.putIfAbsent("PIP_RESUME_RETRIES", "5");
    return variables;
  }

  private static Trouble trouble(Finished finished, List<String> command) {
    if (finished.end() == End.CANCELLED) {
      return new Trouble(
          Message.of("apply.cancelled", "You cancelled it"),
          Message.of("apply.cancelled-advice", "Everything is as it was before"));
    }
    String said =
        new String(finished.errors(), StandardCharsets.UTF_8)
            + new String(finished.output(), StandardCharsets.UTF_8);
    return PipTrouble.in(said).orElseGet(() -> unknown(finished, command, said));
  }

  private static Trouble unknown(Finished finished, List<String> command, String said) {
    List<String> lines = said.strip().lines().toList();
    String last =
        String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    return new Trouble(
        Message.of(
            "apply.failed",
            "{command} did not work{why}",
            "command",
            String.join(" ", command.subList(0, Math.min(4, command.size()))),
            "why",
            Optional.of(finished.reason())
                    .filter(why -> !why.isEmpty())
                    .map(w -> ": " + w)
                    .orElse("")
                + (last.isEmpty() ? "" : ":\n" + last)),
        Message.of(
            "apply.failed-advice",
            "Everything is as it was before. Copy these lines when you ask somebody for help"));
  }
}
