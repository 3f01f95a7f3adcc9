package org.pywrapdoctor.probe.interpreter.search;

import java.util.stream.Stream;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.probe.Reading;
import org.pywrapdoctor.probe.interpreter.search.Locator.Candidate;
import org.pywrapdoctor.probe.interpreter.search.Suggestion.Because;

/// The environments that are the folder itself that a person works in, or lie in it where tools put
/// them.
final class ProjectEnvironments {
  private final FileView files;
  private final FolderPatterns patterns;
  private final Environments environments;

  ProjectEnvironments(Host host) {
    this.files = host.files();
    this.patterns = new FolderPatterns(host);
    this.environments = new Environments(files);
  }

  Stream<Candidate> in(String folder) {
    Stream<String> direct =
        Reading.names(files, folder).stream().map(name -> files.paths().join(folder, name));
    Stream<String> nested =
        patterns.expand(
            folder.replace('\\', '/')
                + "/{.pixi/envs,.tox,.nox,.direnv,.hatch,.venvs,venvs,envs,.conda/envs}/*");
    return Stream.of(Stream.of(folder), direct, nested)
        .flatMap(stream -> stream)
        .filter(environments::isEnvironment)
        .flatMap(environments::in)
        .map(
            candidate ->
                candidate.because(
                    Because.WORKING_FOLDER, "It lies in the folder that you work in."));
  }
}
