package org.pywrapdoctor.probe.launch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.probe.Probe;
import org.pywrapdoctor.probe.Progress;
import org.pywrapdoctor.snapshot.DriverAnswer;
import org.pywrapdoctor.snapshot.Launch;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Launch.End;
import org.pywrapdoctor.snapshot.Launch.Purpose;
import org.pywrapdoctor.snapshot.Launch.Stage;
import org.pywrapdoctor.snapshot.Request;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.SelectedInterpreter;
import org.pywrapdoctor.snapshot.Snapshot;
import org.pywrapdoctor.snapshot.TensorFlowAnswer;

/// Starts the chosen Python, and only that one, to see what really happens: at most three children,
/// two when all is well. All of them together end within the limit that the person set for one, and
/// none is started after one that hangs.
public final class LaunchProbe implements Probe {
  private static final Duration TOO_LITTLE = Duration.ofSeconds(1);

  private final Host host;

  public LaunchProbe(Host host) {
    this.host = host;
  }

  @Override
  public Snapshot look(Snapshot soFar, Progress progress) {
    return soFar.toBuilder().launch(launch(soFar, progress)).build();
  }

  private Seen<Launch> launch(Snapshot snapshot, Progress progress) {
    if (!snapshot.request().run()) {
      return Seen.notLooked();
    }
    return switch (snapshot.interpreter()) {
      case Seen.Known<SelectedInterpreter>(SelectedInterpreter selected) ->
          new Attempts(selected.interpreter().path(), snapshot, progress).all();
      case Seen.NotKnown<SelectedInterpreter>(String why) ->
          Seen.notKnown("There is no Python to start. " + why);
      case Seen.NotLooked<SelectedInterpreter>() -> Seen.notLooked();
    };
  }

  /// The folder of the person's script, links resolved as Python does for `sys.path[0]`.
  private Optional<String> scriptFolder(Request request) {
    FileView files = host.files();
    return request
        .script()
        .map(script -> files.paths().join(request.directory(), script))
        .map(script -> files.realPath(script).orElse(script))
        .flatMap(files.paths()::parent);
  }

  /// A driver that hangs or crashes would take TensorFlow with it as soon as it computes.
  private static ChildProgram program(Snapshot snapshot) {
    boolean driverFails =
        snapshot.gpu().ifKnown().stream()
            .flatMap(gpu -> gpu.answers().stream())
            .anyMatch(DriverAnswer::failsItsCaller);
    if (driverFails) {
      return ChildProgram.IMPORT_ALONE;
    }
    return snapshot.request().wantsDevices()
        ? ChildProgram.IMPORT_AND_DEVICES
        : ChildProgram.IMPORT;
  }

  /// The attempts of one examination, one after the other.
  private final class Attempts {
    private final List<Attempt> made = new ArrayList<>();
    private final Child child;
    private final ChildProgram program;
    private Seen<TensorFlowAnswer> tensorflow = Seen.notLooked();
    private final Progress progress;
    private final long deadline;

    Attempts(String python, Snapshot snapshot, Progress progress) {
      Request request = snapshot.request();
      this.program = program(snapshot);
      this.child = new Child(host, python, request.directory(), scriptFolder(request));
      this.progress = progress;
      this.deadline = System.nanoTime() + Duration.ofSeconds(request.timeoutSeconds()).toNanos();
    }

    Seen<Launch> all() {
      boolean answered = answers() || answersIsolated();
      if (!answered || !imports(Purpose.IMPORT, List.of())) {
        importsWithoutVariables();
      }
      return Thread.currentThread().isInterrupted()
          ? Seen.notKnown("It was cancelled.")
          : Seen.known(new Launch(List.copyOf(made), tensorflow));
    }

    private boolean answers() {
      progress.at("Starting Python", Progress.UNKNOWN);
      return run(Purpose.ANSWER, List.of(), List.of()).python().isPresent();
    }

    /// Whether the interpreter itself works when what surrounds it is left out.
    private boolean answersIsolated() {
      if (!mayGoOn()) {
        return false;
      }
      progress.at("Starting Python without your settings", Progress.UNKNOWN);
      return run(Purpose.ANSWER, Child.ISOLATED, List.of()).python().isPresent();
    }

    private boolean imports(Purpose purpose, List<String> removed) {
      if (!mayGoOn()) {
        return true;
      }
      progress.at("Starting Python for the import", Progress.UNKNOWN);
      Attempt attempt = run(purpose, List.of(), removed);
      return attempt.exitCode().filter(code -> code == 0).isPresent();
    }

    private void importsWithoutVariables() {
      List<String> removed = RedirectingVariables.among(host.environment(), host.operatingSystem());
      if (!removed.isEmpty()) {
        imports(Purpose.IMPORT_WITHOUT_VARIABLES, removed);
      }
    }

    private void tell(String stage) {
      switch (stage) {
        case Stage.COMPUTATION -> progress.at("Trying a small computation", Progress.UNKNOWN);
        case Stage.DEVICES -> progress.at("Asking TensorFlow for its devices", Progress.UNKNOWN);
        case Stage.KERAS -> progress.at("Trying tf.keras", Progress.UNKNOWN);
        default -> progress.at("Importing TensorFlow", Progress.UNKNOWN);
      }
    }

    private boolean mayGoOn() {
      End last = made.getLast().end();
      return last == End.EXITED && left().compareTo(TOO_LITTLE) > 0;
    }

    private Duration left() {
      return Duration.ofNanos(deadline - System.nanoTime());
    }

    private Attempt run(Purpose purpose, List<String> options, List<String> removed) {
      ChildProgram chosen = purpose == Purpose.ANSWER ? ChildProgram.ANSWER : program;
      Child.Made run = child.run(chosen, purpose, options, removed, left(), this::tell);
      made.add(run.attempt());
      if (purpose == Purpose.IMPORT && program == ChildProgram.IMPORT_AND_DEVICES) {
        tensorflow =
            run.tensorflow()
                .map(Seen::known)
                .orElseGet(() -> Seen.notKnown("TensorFlow did not come as far as its devices."));
      }
      return run.attempt();
    }
  }
}
