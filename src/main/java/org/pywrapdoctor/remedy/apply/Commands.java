package org.pywrapdoctor.remedy.apply;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.host.Finished;
import org.pywrapdoctor.host.Finished.End;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.host.Launchable;

/// Runs Python, its installers and what they need, with the person's own settings; what would send
/// them to another place is left out.
///
/// @param host the computer
/// @param folder the working folder
/// @param repair the name of the repair, by which its processes are known
/// @param listener hears each line
record Commands(Host host, String folder, String repair, ApplyListener listener) {
  /// The variable with the name of the repair.
  static final String MARK = "PYWRAP_DOCTOR_REPAIR";

  static final Duration SHORT = Duration.ofMinutes(5);
  static final Duration DOWNLOAD = Duration.ofHours(3);

  /// Variables that make Python, pip, uv or conda work on another place than the one meant.
  private static final Set<String> LEFT_OUT =
      Set.of(
          "PYTHONHOME",
          "PYTHONPATH",
          "PYTHONSTARTUP",
          "VIRTUAL_ENV",
          "CONDA_PREFIX",
          "UV_PYTHON",
          "UV_PROJECT_ENVIRONMENT",
          "PIP_USER",
          "PIP_TARGET",
          "PIP_PREFIX",
          "PIP_ROOT",
          "PIP_PYTHON",
          "PIP_DRY_RUN");

  private static final int OUTPUT_LIMIT = 256 * 1024;
  private static final int LAST_LINES = 12;

  /// Runs a command to its end and gives what it wrote.
  ///
  /// @throws Trouble when it fails or the thread is interrupted
  String run(Duration limit, Consumer<String> lines, List<String> command) throws Trouble {
    Finished finished = start(limit, lines, command);
    if (worked(finished)) {
      return new String(finished.output(), StandardCharsets.UTF_8);
    }
    throw trouble(finished, command);
  }

  /// The same for a command that may fail.
  ///
  /// @throws Trouble when the thread is interrupted
  Optional<String> attempt(Duration limit, List<String> command) throws Trouble {
    Finished finished = start(limit, _ -> {}, command);
    if (finished.end() == End.CANCELLED) {
      throw trouble(finished, command);
    }
    return worked(finished)
        ? Optional.of(new String(finished.output(), StandardCharsets.UTF_8))
        : Optional.empty();
  }

  private Finished start(Duration limit, Consumer<String> lines, List<String> command) {
    return host.processes()
        .run(
            new Launchable(command, folder, variables(), limit, OUTPUT_LIMIT),
            line -> {
              listener.line(line);
              lines.accept(line);
            });
  }

  static boolean worked(Finished finished) {
    return finished.end() == End.EXITED
        && finished.exitCode().filter(code -> code == 0).isPresent();
  }

  private Map<String, String> variables() {
    Map<String, String> variables = variables(host);
    variables.put(MARK, repair);
    return variables;
  }

  /// The person's own variables, but for those that would send an installer elsewhere.
  static Map<String, String> variables(Host host) {
    Map<String, String> variables = new HashMap<>(host.environment());
    variables.keySet().removeIf(name -> LEFT_OUT.contains(name.toUpperCase(Locale.ROOT)));
    variables.put("PYTHONNOUSERSITE", "1");
    variables.put("PYTHONIOENCODING", "utf-8");
    variables.put("PYTHONDONTWRITEBYTECODE", "1");
    variables.put("PIP_USER", "0");
    variables.put("PIP_NO_INPUT", "1");
    variables.put("PIP_DISABLE_PIP_VERSION_CHECK", "1");
    variables.putIfAbsent("PIP_RESUME_RETRIES", "5");
    return variables;
  }

  private static Trouble trouble(Finished finished, List<String> command) {
    if (finished.end() == End.CANCELLED) {
      return Trouble.cancelled();
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
    List<String> why = new ArrayList<>(List.of(""));
    Optional.of(finished.reason()).filter(text -> !text.isEmpty()).ifPresent(why::add);
    Optional.of(last).filter(text -> !text.isEmpty()).ifPresent(text -> why.add("\n" + text));
    return new Trouble(
        Message.of(
            "apply.failed",
            "{command} did not work{why}",
            "command",
            String.join(" ", command.subList(0, Math.min(4, command.size()))),
            "why",
            String.join(": ", why).replace(": \n", ":\n")),
        Message.of(
            "apply.failed-advice",
            "Everything is as it was before. Copy these lines when you ask somebody for help"));
  }
}
