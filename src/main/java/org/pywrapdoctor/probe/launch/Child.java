package org.pywrapdoctor.probe.launch;

import java.nio.charset.StandardCharsets;
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
import org.pywrapdoctor.snapshot.Launch.Natives;
import org.pywrapdoctor.snapshot.Launch.Purpose;
import org.pywrapdoctor.snapshot.Launch.ScriptImports;
import org.pywrapdoctor.snapshot.TensorFlowAnswer;

/// Starts the chosen Python once and makes an [Attempt] of what came of it.
///
/// @param host the computer
/// @param python its executable
/// @param folder the working folder
/// @param script the person's script, links resolved; its folder takes the place of the working
///     folder on `sys.path`
record Child(Host host, String python, String folder, Optional<String> script) {
  private static final int OUTPUT_LIMIT = 1 << 20;

  /// A trace of TensorFlow 2.21 is half a megabyte.
  private static final int TRACE_LIMIT = 8 << 20;

  private static final int NONCE_BYTES = 16;

  /// What came of a child.
  ///
  /// @param attempt what is kept of it in any case
  /// @param tensorflow what TensorFlow said of itself, when it was asked and answered
  /// @param imports what the script imports, when it was asked for and answered
  record Outcome(
      Attempt attempt, Optional<TensorFlowAnswer> tensorflow, Optional<ScriptImports> imports) {}

  /// Runs it to its end; `begun` hears the name of each stage when it begins.
  Outcome run(ChildProgram program, Errand errand, Duration limit, Consumer<String> begun) {
    String nonce = nonce();
    List<String> command = command(errand.options(), program.source());
    command.add(nonce);
    command.addAll(words(errand));
    Map<String, String> environment = new HashMap<>(host.environment());
    environment.keySet().removeAll(errand.removed());
    environment.putAll(errand.added());
    boolean traced = errand.purpose() == Purpose.TRACE;
    Finished finished =
        host.processes()
            .run(
                new Launchable(
                    command,
                    errand.folder().orElse(folder),
                    environment,
                    limit,
                    traced ? TRACE_LIMIT : OUTPUT_LIMIT),
                line -> Answers.begun(line, nonce).ifPresent(begun));
    Answers answers = Answers.read(finished.output(), nonce);
    List<String> errors = new String(finished.errors(), StandardCharsets.UTF_8).lines().toList();
    List<String> printed = traced ? LoaderTrace.withoutTrace(errors) : errors;
    Natives natives =
        new Natives(
            answers.loaded(),
            OwnDiagnostic.join(answers.loaderErrors(), printed),
            traced ? LoaderTrace.searches(errors) : List.of());
    Attempt attempt =
        new Attempt(
            errand.purpose(),
            List.copyOf(command(errand.options(), program.inShort(errand.first()))),
            errand.removed(),
            errand.first(),
            end(finished.end()),
            finished.exitCode(),
            finished.signal(),
            finished.milliseconds(),
            answers.python(),
            answers.stages(),
            Optional.of(natives).filter(known -> !known.isEmpty()),
            finished.end() == Finished.End.NOT_STARTED
                ? List.of(finished.reason())
                : LastLines.of(answers.printed(), printed));
    return new Outcome(
        attempt,
        answers.tensorflow().map(answer -> NativeLog.with(answer, errors)),
        answers.script());
  }

  private List<String> words(Errand errand) {
    List<String> words = new ArrayList<>(errand.words());
    script
        .flatMap(host.files().paths()::parent)
        .filter(_ -> errand.folder().isEmpty())
        .ifPresent(parent -> words.add("folder=" + parent));
    if (errand.purpose() == Purpose.ANSWER) {
      script.ifPresent(file -> words.add("script=" + file));
    }
    return words;
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
