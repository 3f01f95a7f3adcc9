package org.pywrapdoctor.probe.launch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.pywrapdoctor.host.Finished;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.host.Launchable;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Launch.End;
import org.pywrapdoctor.snapshot.Launch.Purpose;
import org.pywrapdoctor.snapshot.TensorFlowAnswer;

/// Starts the chosen Python once and makes an [Attempt] of what came of it.
///
/// @param host the computer
/// @param python its executable
/// @param folder the working folder
/// @param scriptFolder what takes the place of the working folder on `sys.path`, when there is a
///     script
record Child(Host host, String python, String folder, Optional<String> scriptFolder) {
  private static final int OUTPUT_LIMIT = 1 << 20;
  private static final int NONCE_BYTES = 16;

  /// Without variables, user site, site-packages and `sitecustomize`: what every Python since 2.6
  /// calls so, and since 3.4 `-I` with `-S`.
  static final List<String> ISOLATED = List.of("-E", "-s", "-S");

  /// What came of one run.
  ///
  /// @param attempt what is kept of it in any case
  /// @param tensorflow what TensorFlow said of itself, when it was asked and answered
  record Made(Attempt attempt, Optional<TensorFlowAnswer> tensorflow) {}

  /// Runs it to its end; `begun` hears the name of each stage when it begins.
  Made run(
      ChildProgram program,
      Purpose purpose,
      List<String> options,
      List<String> removed,
      Duration limit,
      Consumer<String> begun) {
    String nonce = nonce();
    List<String> command = command(options, program.source());
    command.add(nonce);
    scriptFolder.ifPresent(command::add);
    Map<String, String> environment = new HashMap<>(host.environment());
    environment.keySet().removeAll(removed);
    Finished finished =
        host.processes()
            .run(
                new Launchable(command, folder, environment, limit, OUTPUT_LIMIT),
                line -> Answers.begun(line, nonce).ifPresent(begun));
    Answers answers = Answers.read(finished.output(), nonce);
    Attempt attempt =
        new Attempt(
            purpose,
            List.copyOf(command(options, program.inShort())),
            removed,
            end(finished.end()),
            finished.exitCode(),
            finished.signal(),
            finished.milliseconds(),
            answers.python(),
            answers.stages(),
            finished.end() == Finished.End.NOT_STARTED
                ? List.of(finished.reason())
                : LastLines.of(answers.printed(), finished.errors()));
    return new Made(
        attempt, answers.tensorflow().map(answer -> NativeLog.with(answer, finished.errors())));
  }

  private List<String> command(List<String> options, String source) {
    List<String> command = new ArrayList<>(List.of(python, "-B"));
    command.addAll(options);
    command.addAll(List.of("-c", source));
    return command;
  }

  private static String nonce() {
    byte[] bytes = new byte[NONCE_BYTES];
    new SplittableRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static End end(Finished.End end) {
    return switch (end) {
      case EXITED -> End.EXITED;
      case TIMED_OUT -> End.TIMED_OUT;
      case CANCELLED -> End.CANCELLED;
      case NOT_STARTED -> End.NOT_STARTED;
    };
  }
}
