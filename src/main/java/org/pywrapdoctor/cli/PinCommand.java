package org.pywrapdoctor.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.knowledge.PythonMinor;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.remedy.PinAnswer;
import org.pywrapdoctor.remedy.PinRequest;
import org.pywrapdoctor.remedy.Pinning;
import org.pywrapdoctor.remedy.apply.Hashes;
import org.pywrapdoctor.remedy.apply.Trouble;
import org.pywrapdoctor.requirement.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Prints exact versions that work together, for any computer. Its output is the file itself, so it
/// has no `--json`.
@Command(
    description = "Print versions that work together, for any computer.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class)
final class PinCommand implements Callable<Integer> {
  private static final Set<String> FORMATS = Set.of("requirements", "constraints", "conda");

  private final Host host;
  private final Knowledge knowledge;
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Option(names = "--tensorflow", paramLabel = "V", description = "The TensorFlow version.")
  private Optional<String> tensorflow = Optional.empty();

  @Option(names = "--python-version", paramLabel = "X.Y", description = "The Python version.")
  private Optional<String> python = Optional.empty();

  @Option(names = "--platform", paramLabel = "windows|linux|macos", description = "The system.")
  private Optional<String> platform = Optional.empty();

  @Option(names = "--arch", paramLabel = "x86_64|arm64", description = "The architecture.")
  private Optional<String> architecture = Optional.empty();

  @Option(names = "--gpu", description = "An NVIDIA card shall work.")
  private boolean gpu;

  @Option(
      names = "--format",
      paramLabel = "requirements|constraints|conda",
      description = "requirements.txt (default), constraints.txt or environment.yml.")
  private String format = "requirements";

  @Option(
      names = "--require-hashes",
      description = "Name every package with its checksums; it asks your package index.")
  private boolean requireHashes;

  @Option(names = "--quiet", description = "Print only the file.")
  private boolean quiet;

  PinCommand(Host host, Knowledge knowledge, Terminal terminal) {
    this.host = host;
    this.knowledge = knowledge;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (!FORMATS.contains(format)) {
      throw wrong("--format must be requirements, constraints or conda, not " + format + ".");
    }
    if (requireHashes && !format.equals("requirements")) {
      throw wrong("--require-hashes goes with --format requirements.");
    }
    return switch (new Pinning(knowledge).answer(request())) {
      case PinAnswer.Pinned pinned when requireHashes -> hashed(pinned);
      case PinAnswer.Pinned pinned -> {
        terminal.text(
            switch (format) {
              case "conda" -> pinned.environment();
              case "constraints" -> pinned.constraints();
              default -> pinned.requirements();
            });
        yield ExitCode.FINE;
      }
      case PinAnswer.NoSuchCombination(Message reason, Optional<Message> nearest) ->
          terminal.fail(
              Problem.couldNotRun(
                  "no-such-combination",
                  reason.text() + ".",
                  nearest.map(message -> message.text() + ".").orElse("")),
              false);
    };
  }

  private int hashed(PinAnswer.Pinned pinned) {
    try {
      terminal.text(new Hashes(host).of(pinned.requirements(), pinned.pins().target()));
      return ExitCode.FINE;
    } catch (Trouble trouble) {
      return terminal.fail(Problem.noHashes(trouble), false);
    }
  }

  private PinRequest request() {
    return new PinRequest(
        tensorflow.map(
            text ->
                Version.parse(text).orElseThrow(() -> wrong(text + " is no TensorFlow version."))),
        python.map(
            text ->
                PythonMinor.parse(text).orElseThrow(() -> wrong(text + " is no Python version."))),
        platform.map(this::system).orElse(host.operatingSystem()),
        architecture.map(this::architecture).orElseGet(() -> host.hardware().architecture()),
        gpu);
  }

  private OperatingSystem system(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "windows" -> OperatingSystem.WINDOWS;
      case "linux" -> OperatingSystem.LINUX;
      case "macos" -> OperatingSystem.MACOS;
      default -> throw wrong("--platform must be windows, linux or macos, not " + name + ".");
    };
  }

  private Architecture architecture(String name) {
    return switch (Architecture.of(name)) {
      case X86_64 -> Architecture.X86_64;
      case ARM64 -> Architecture.ARM64;
      case X86, ARM, OTHER -> throw wrong("--arch must be x86_64 or arm64, not " + name + ".");
    };
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
