package org.pywrapdoctor.probe.nativelib;

import java.util.List;
import java.util.Optional;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.Architecture;
import org.pywrapdoctor.probe.Progress;
import org.pywrapdoctor.snapshot.Installation;
import org.pywrapdoctor.snapshot.Interpreter;
import org.pywrapdoctor.snapshot.NativeLibraries;
import org.pywrapdoctor.snapshot.Request;
import org.pywrapdoctor.snapshot.Seen;
import org.pywrapdoctor.snapshot.SelectedInterpreter;
import org.pywrapdoctor.snapshot.Snapshot;

/// What the probe sees when it is told of a Python and of the folder of its TensorFlow.
final class LookedAt {

  private LookedAt() {}

  static Seen<NativeLibraries> libraries(Host host, String python, String tensorflow) {
    return libraries(host, python, "3.11.7", Optional.empty(), tensorflow);
  }

  static Seen<NativeLibraries> libraries(
      Host host,
      String python,
      String version,
      Optional<Architecture> architecture,
      String tensorflow) {
    Interpreter interpreter =
        new Interpreter(
            python,
            List.of(),
            Optional.of(python),
            Optional.of(version),
            architecture,
            "system",
            Optional.empty(),
            "/",
            Optional.empty(),
            Optional.empty(),
            false,
            false,
            Optional.empty(),
            List.of(),
            Optional.empty());
    Installation.ImportPackage found =
        new Installation.ImportPackage("tensorflow", tensorflow, true, 10);
    Snapshot snapshot =
        Snapshot.empty(Request.of(host.workingFolder()), "2026-11-21T10:00:00Z").toBuilder()
            .interpreter(
                Seen.known(
                    new SelectedInterpreter(interpreter, SelectedInterpreter.By.OPTION, "chosen")))
            .installation(
                Seen.known(new Installation(List.of(), List.of(), List.of(found), List.of())))
            .build();
    return new NativeLibrariesProbe(host, Knowledge.shipped())
        .look(snapshot, Progress.silent())
        .nativeLibraries();
  }
}
