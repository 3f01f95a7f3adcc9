package org.pywrapdoctor.probe.interpreter.search;

import java.util.stream.Stream;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.probe.Reading;
import org.pywrapdoctor.probe.interpreter.search.Locator.Candidate;

/// The Pythons of the Microsoft Store: each has a folder of names in the person's `WindowsApps`.
/// Its plain `python.exe` opens the Store as long as no Python is installed, so it does not count.
final class StorePythons {
  private final FileView files;
  private final FolderPatterns patterns;

  StorePythons(Host host, FolderPatterns patterns) {
    this.files = host.files();
    this.patterns = patterns;
  }

  Stream<Candidate> candidates() {
    return patterns
        .expand("${LOCALAPPDATA}/Microsoft/WindowsApps/PythonSoftwareFoundation.Python.*")
        .flatMap(
            folder ->
                Reading.names(files, folder).stream()
                    .filter(name -> name.equalsIgnoreCase("python.exe"))
                    .map(name -> files.paths().join(folder, name)))
        .map(Candidate::of)
        .map(candidate -> candidate.ofKind("store"));
  }
}
