package org.pywrapdoctor.snapshot;

import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.platform.OperatingSystem;

/// Everything that was seen of one computer at one time.
///
/// @param schema the version of this form, [#SCHEMA]
/// @param takenAt when it was taken, as ISO 8601 text
/// @param request what was asked for
/// @param machine processor, memory, operating system
/// @param variables the environment variables that matter, in the order of their names
/// @param interpreter the Python that was chosen, and why
/// @param otherInterpreters the other Pythons found on the computer
/// @param modulePath where that Python looks for modules, computed without starting it
/// @param installation the distributions that lie there, and whether their files are whole
/// @param nativeLibraries how the operating system's loader resolves TensorFlow's native files
/// @param gpu graphics cards and their drivers
/// @param launch what the real import did, in child processes
/// @param model what a saved model says of itself, and how loading it went, when the person named
/// one
/// @param log what a log or a pasted text says, when the person gave one
public record Snapshot(
    int schema,
    String takenAt,
    Request request,
    Seen<Machine> machine,
    Seen<List<Variable>> variables,
    Seen<SelectedInterpreter> interpreter,
    Seen<List<Interpreter>> otherInterpreters,
    Seen<ModulePath> modulePath,
    Seen<Installation> installation,
    Seen<NativeLibraries> nativeLibraries,
    Seen<Gpu> gpu,
    Seen<Launch> launch,
    Seen<Model> model,
    Seen<Log> log) {

  /// The version of the JSON form that this program writes.
  public static final int SCHEMA = 1;

  /// A snapshot in which nothing has been looked at yet.
  public static Snapshot empty(Request request, String takenAt) {
    return new SnapshotBuilder(request, takenAt).build();
  }

  /// The Python that was chosen; empty when there is none or nobody has looked.
  public Optional<Interpreter> python() {
    return interpreter.ifKnown().map(SelectedInterpreter::interpreter);
  }

  /// Whether the computer is known to run this operating system.
  public boolean isOn(OperatingSystem system) {
    return machine.ifKnown().map(Machine::operatingSystem).filter(system::equals).isPresent();
  }

  /// The value of an examined environment variable; empty text when it is set to nothing. Windows
  /// ignores letter case.
  public Optional<String> variable(String name) {
    boolean ignoreCase = isOn(OperatingSystem.WINDOWS);
    return variables.ifKnown().stream()
        .flatMap(List::stream)
        .filter(
            variable ->
                ignoreCase ? variable.name().equalsIgnoreCase(name) : variable.name().equals(name))
        .findFirst()
        .flatMap(Variable::value);
  }

  /// The same computer, asked for something else.
  public Snapshot withRequest(Request other) {
    return new Snapshot(
        schema,
        takenAt,
        other,
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

  /// A builder that starts from this snapshot.
  public SnapshotBuilder toBuilder() {
    return new SnapshotBuilder(this);
  }
}
