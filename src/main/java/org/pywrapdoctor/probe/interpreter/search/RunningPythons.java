package org.pywrapdoctor.probe.interpreter.search;

import java.util.stream.Stream;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.probe.interpreter.search.Locator.Candidate;
import org.pywrapdoctor.probe.interpreter.search.Suggestion.Because;

/// The Pythons that run now, such as the kernel of an open notebook.
final class RunningPythons {
  private final Host host;
  private final FileView files;

  RunningPythons(Host host) {
    this.host = host;
    this.files = host.files();
  }

  Stream<Candidate> candidates() {
    return host.runningPrograms().stream()
        .filter(files.paths()::isAbsolute)
        .filter(program -> PythonPaths.isNamedPython(files, program))
        .filter(files::isFile)
        .map(Candidate::of)
        .map(candidate -> candidate.because(Because.RUNNING, "A program of yours runs it now."));
  }
}
