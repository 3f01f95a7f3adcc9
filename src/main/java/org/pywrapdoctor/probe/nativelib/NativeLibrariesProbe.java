package org.pywrapdoctor.probe.nativelib;

import java.util.Optional;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.probe.Probe;
import org.pywrapdoctor.probe.Progress;
import org.pywrapdoctor.requirement.Version;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.NativeLibraries;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.SelectedInterpreter;
import org.pywrapdoctor.snapshot.Snapshot;

/// Carries out the search of the operating system's loader for the extension modules of TensorFlow
/// and of what it imports, with the chosen Python as the program and the person's variables, and
/// once more without the variables that redirect it. Nothing is started or loaded.
public final class NativeLibrariesProbe implements Probe {
  private final Host host;
  private final Knowledge knowledge;

  public NativeLibrariesProbe(Host host, Knowledge knowledge) {
    this.host = host;
    this.knowledge = knowledge;
  }

  @Override
  public Snapshot look(Snapshot soFar, Progress progress) {
    return soFar.toBuilder().nativeLibraries(libraries(soFar, progress)).build();
  }

  private Seen<NativeLibraries> libraries(Snapshot snapshot, Progress progress) {
    return switch (snapshot.interpreter()) {
      case Seen.Known<SelectedInterpreter>(SelectedInterpreter selected) ->
          libraries(snapshot, selected.interpreter(), progress);
      case Seen.NotKnown<SelectedInterpreter>(String why) ->
          Seen.notKnown("There is no Python that would load them. " + why);
      case Seen.NotLooked<SelectedInterpreter>() -> Seen.notLooked();
    };
  }

  private Seen<NativeLibraries> libraries(
      Snapshot snapshot, Interpreter interpreter, Progress progress) {
    progress.at("TensorFlow's native files", Progress.UNKNOWN);
    Optional<TensorFlowModules> modules = TensorFlowModules.of(snapshot, host.files());
    if (modules.isEmpty()) {
      return Seen.notKnown("No native files of TensorFlow were found");
    }
    Openings openings =
        new Openings(
            host.files(),
            knowledge,
            host.operatingSystem(),
            modules.get(),
            version(snapshot, modules.get()));
    Translation translation = new Translation(knowledge);
    return Resolver.of(host, snapshot, interpreter)
        .resolve(openings.all())
        .map(
            resolved ->
                translation.of(
                    modules.get().paths(),
                    resolved,
                    Around.of(host, interpreter, modules.get().folder())));
  }

  private Optional<Version> version(Snapshot snapshot, TensorFlowModules modules) {
    String name = host.files().paths().name(modules.folder());
    return snapshot.installation().ifKnown().stream()
        .flatMap(installation -> installation.distributions().stream())
        .filter(distribution -> distribution.importPackages().contains(name))
        .flatMap(distribution -> Version.parse(distribution.version()).stream())
        .findFirst();
  }
}
