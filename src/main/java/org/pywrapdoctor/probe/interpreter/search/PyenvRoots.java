package org.pywrapdoctor.probe.interpreter.search;

import java.util.stream.Stream;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.interpreter.ProgramPath;
import org.pywrapdoctor.probe.interpreter.search.Locator.Candidate;

/// The versions of the pyenv that the program on PATH belongs to: `bin/pyenv` lies beside
/// `versions`, and so does its real file in `libexec`.
final class PyenvRoots {
  private final FileView files;
  private final PathStyle paths;
  private final ProgramPath programs;
  private final FolderPatterns patterns;
  private final Environments environments;

  PyenvRoots(Host host) {
    this.files = host.files();
    this.paths = files.paths();
    this.programs = new ProgramPath(host);
    this.patterns = new FolderPatterns(host);
    this.environments = new Environments(files);
  }

  Stream<Candidate> candidates() {
    return programs
        .all("pyenv")
        .flatMap(program -> Stream.concat(Stream.of(program), files.realPath(program).stream()))
        .flatMap(program -> paths.parent(program).flatMap(paths::parent).stream())
        .distinct()
        .map(root -> root.replace('\\', '/'))
        .flatMap(
            root ->
                Stream.of("/versions/*", "/versions/*/envs/*")
                    .flatMap(below -> patterns.expand(root + below)))
        .flatMap(environments::in);
  }
}
