package org.pywrapdoctor.probe.gpu;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.pywrapdoctor.host.Finished;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.host.Launchable;
import org.pywrapdoctor.snapshot.DriverAnswer;
import org.pywrapdoctor.snapshot.DriverAnswer.Asker;
import org.pywrapdoctor.snapshot.DriverAnswer.End;
import org.pywrapdoctor.snapshot.SelectedInterpreter;
import org.pywrapdoctor.snapshot.Snapshot;

/// Has NVIDIA's driver asked in processes that may hang or die: first in the chosen Python, since
/// its answer counts, then in one of our own, then by `nvidia-smi`; the next one only when the one
/// before it had nothing to say. After one that hangs none is started.
final class DriverAsker {
  static final Duration LIMIT = Duration.ofSeconds(3);
  private static final int OUTPUT_LIMIT = 1 << 18;
  private static final int NONCE_BYTES = 16;

  private final Host host;
  private final DriverPlaces places;

  DriverAsker(Host host) {
    this.host = host;
    this.places = new DriverPlaces(host);
  }

  List<DriverAnswer> ask(Snapshot snapshot) {
    List<DriverAnswer> answers = new ArrayList<>();
    python(snapshot).ifPresent(answers::add);
    if (wantsMore(answers)) {
      ownProcess().ifPresent(answers::add);
    }
    if (wantsMore(answers)) {
      smi().ifPresent(answers::add);
    }
    return List.copyOf(answers);
  }

  private static boolean wantsMore(List<DriverAnswer> answers) {
    return !Thread.currentThread().isInterrupted()
        && answers.stream().allMatch(answer -> answer.end() == End.NO_ANSWER);
  }

  private Optional<DriverAnswer> python(Snapshot snapshot) {
    return snapshot
        .interpreter()
        .ifKnown()
        .filter(_ -> snapshot.request().run())
        .map(SelectedInterpreter::interpreter)
        .map(
            python -> {
              String nonce = nonce();
              List<String> command =
                  new ArrayList<>(
                      List.of(python.path(), "-B", "-E", "-s", "-S", "-c", source(), nonce));
              command.addAll(places.cudaNames());
              command.add("--");
              command.addAll(places.nvmlNames());
              return DriverLines.read(Asker.PYTHON, nonce, run(command));
            });
  }

  private Optional<DriverAnswer> ownProcess() {
    return host.ownLauncher()
        .map(
            launcher -> {
              String nonce = nonce();
              List<String> command = new ArrayList<>(List.of(launcher, "ask-driver", nonce));
              places
                  .withLibraryPath(places.cudaNames())
                  .forEach(place -> command.add("--cuda=" + place));
              places
                  .withLibraryPath(places.nvmlNames())
                  .forEach(place -> command.add("--nvml=" + place));
              return DriverLines.read(Asker.OWN_PROCESS, nonce, run(command));
            });
  }

  private Optional<DriverAnswer> smi() {
    return places
        .smi()
        .map(
            program -> {
              List<String> command = new ArrayList<>(List.of(program));
              command.addAll(SmiLines.ARGUMENTS);
              return SmiLines.read(run(command));
            });
  }

  private Finished run(List<String> command) {
    return host.processes()
        .run(new Launchable(command, host.homeFolder(), host.environment(), LIMIT, OUTPUT_LIMIT));
  }

  private static String nonce() {
    byte[] bytes = new byte[NONCE_BYTES];
    new SplittableRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static String source() {
    try (InputStream stream = DriverAsker.class.getResourceAsStream("driver.py")) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.US_ASCII)
          .replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
