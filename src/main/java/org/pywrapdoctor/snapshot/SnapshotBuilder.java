package org.pywrapdoctor.snapshot;

import java.util.List;

/// Collects the parts of a [Snapshot] as they are seen. A part that is not set stays "not looked
/// at".
public final class SnapshotBuilder {
  private final Request request;
  private final String takenAt;
  private Seen<Machine> machine = Seen.notLooked();
  private Seen<List<Variable>> variables = Seen.notLooked();
  private Seen<SelectedInterpreter> interpreter = Seen.notLooked();
  private Seen<List<Interpreter>> otherInterpreters = Seen.notLooked();
  private Seen<ModulePath> modulePath = Seen.notLooked();
  private Seen<Installation> installation = Seen.notLooked();
  private Seen<NativeLibraries> nativeLibraries = Seen.notLooked();
  private Seen<Gpu> gpu = Seen.notLooked();
  private Seen<Launch> launch = Seen.notLooked();
  private Seen<Model> model = Seen.notLooked();
  private Seen<Log> log = Seen.notLooked();

  public SnapshotBuilder(Request request, String takenAt) {
    this.request = request;
    this.takenAt = takenAt;
  }

  SnapshotBuilder(Snapshot snapshot) {
    this(snapshot.request(), snapshot.takenAt());
    machine = snapshot.machine();
    variables = snapshot.variables();
    interpreter = snapshot.interpreter();
    otherInterpreters = snapshot.otherInterpreters();
    modulePath = snapshot.modulePath();
    installation = snapshot.installation();
    nativeLibraries = snapshot.nativeLibraries();
    gpu = snapshot.gpu();
    launch = snapshot.launch();
    model = snapshot.model();
    log = snapshot.log();
  }

  public SnapshotBuilder machine(Seen<Machine> seen) {
    machine = seen;
    return this;
  }

  public SnapshotBuilder variables(Seen<List<Variable>> seen) {
    variables = seen;
    return this;
  }

  public SnapshotBuilder interpreter(Seen<SelectedInterpreter> seen) {
    interpreter = seen;
    return this;
  }

  public SnapshotBuilder otherInterpreters(Seen<List<Interpreter>> seen) {
    otherInterpreters = seen;
    return this;
  }

  public SnapshotBuilder modulePath(Seen<ModulePath> seen) {
    modulePath = seen;
    return this;
  }

  public SnapshotBuilder installation(Seen<Installation> seen) {
    installation = seen;
    return this;
  }

  public SnapshotBuilder nativeLibraries(Seen<NativeLibraries> seen) {
    nativeLibraries = seen;
    return this;
  }

  public SnapshotBuilder gpu(Seen<Gpu> seen) {
    gpu = seen;
    return this;
  }

  public SnapshotBuilder launch(Seen<Launch> seen) {
    launch = seen;
    return this;
  }

  public SnapshotBuilder model(Seen<Model> seen) {
    model = seen;
    return this;
  }

  public SnapshotBuilder log(Seen<Log> seen) {
    log = seen;
    return this;
  }

  /// The snapshot with what has been set so far.
  public Snapshot build() {
    return new Snapshot(
        Snapshot.SCHEMA,
        takenAt,
        request,
        machine,
        variables,
        interpreter,
        otherInterpreters,
        modulePath,
        installation,
        nativeLibraries,
        gpu,
        launch,
        model,
        log);
  }
}
