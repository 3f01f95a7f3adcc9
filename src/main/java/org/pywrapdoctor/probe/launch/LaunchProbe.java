package org.pywrapdoctor.probe.launch;

import java.util.Optional;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.probe.Probe;
import org.pywrapdoctor.probe.Progress;
import org.pywrapdoctor.snapshot.DriverAnswer;
import org.pywrapdoctor.snapshot.Launch;
import org.pywrapdoctor.snapshot.Request;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.SelectedInterpreter;
import org.pywrapdoctor.snapshot.Snapshot;

/// Starts the chosen Python, and only that one, to see what really happens: two children when all
/// is well, three with a script that imports other packages first, and more where the import fails,
/// to tell look-alikes apart. All of them together end within the limit that the person set for
/// one, and none is started after one that hangs.
public final class LaunchProbe implements Probe {
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
          launch(selected.interpreter().path(), snapshot, progress);
      case Seen.NotKnown<SelectedInterpreter>(String why) ->
          Seen.notKnown("There is no Python to start. " + why);
      case Seen.NotLooked<SelectedInterpreter>() -> Seen.notLooked();
    };
  }

  private Seen<Launch> launch(String python, Snapshot snapshot, Progress progress) {
    Request request = snapshot.request();
    Child child = new Child(host, python, request.directory(), script(request));
    Attempts attempts = new Attempts(child, program(snapshot), request.timeoutSeconds(), progress);
    new Experiments(attempts, Surroundings.of(host, snapshot), request.trace()).make();
    return Thread.currentThread().isInterrupted()
        ? Seen.notKnown("It was cancelled.")
        : Seen.known(attempts.made());
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

  /// The person's script, links resolved as Python does for `sys.path[0]`.
  private Optional<String> script(Request request) {
    FileView files = host.files();
    return request
        .script()
        .map(script -> files.paths().join(request.directory(), script))
        .map(script -> files.realPath(script).orElse(script));
  }
}
