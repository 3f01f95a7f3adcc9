package org.pywrapdoctor.probe.interpreter.search;

import java.util.Optional;
import java.util.stream.Stream;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.Reading;
import org.pywrapdoctor.probe.interpreter.search.Locator.Candidate;
import org.pywrapdoctor.probe.interpreter.search.Suggestion.Because;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The Pythons that Jupyter's kernels run (jupyter_client documentation, "Kernel specs"). A kernel
/// inside an environment often says only `python` and means that environment.
final class JupyterKernels {
  private static final int LIMIT = 1 << 16;
  private static final JsonMapper JSON = new JsonMapper();

  private final FileView files;
  private final PathStyle paths;
  private final FolderPatterns patterns;
  private final Host host;

  JupyterKernels(Host host, FolderPatterns patterns) {
    this.host = host;
    this.files = host.files();
    this.paths = files.paths();
    this.patterns = patterns;
  }

  Stream<Candidate> candidates() {
    return Stream.concat(patterned(), onPath())
        .flatMap(folder -> kernel(paths.join(folder, "kernel.json")).stream());
  }

  private Stream<String> patterned() {
    return Stream.of(
            "${JUPYTER_DATA_DIR}/kernels/*",
            "${XDG_DATA_HOME}/jupyter/kernels/*",
            "~/.local/share/jupyter/kernels/*",
            "~/.ipython/kernels/*",
            "~/Library/Jupyter/kernels/*",
            "${APPDATA}/jupyter/kernels/*",
            "${ProgramData}/jupyter/kernels/*")
        .flatMap(patterns::expand);
  }

  private Stream<String> onPath() {
    Stream<String> common =
        paths == PathStyle.POSIX
            ? Stream.of("/usr/local/share/jupyter/kernels", "/usr/share/jupyter/kernels")
            : Stream.of();
    Stream<String> named =
        host.variable("JUPYTER_PATH").stream()
            .flatMap(value -> paths.splitList(value).stream())
            .filter(paths::isAbsolute)
            .map(folder -> paths.join(folder, "kernels"));
    return Stream.concat(common, named)
        .flatMap(
            folder -> Reading.names(files, folder).stream().map(name -> paths.join(folder, name)));
  }

  private Optional<Candidate> kernel(String file) {
    try {
      JsonNode kernel = JSON.readTree(Reading.text(files, file, LIMIT).orElse(""));
      String program = kernel.path("argv").path(0).asString("");
      String name = kernel.path("display_name").asString("");
      return Optional.of(program)
          .filter(paths::isAbsolute)
          .filter(path -> PythonPaths.isNamedPython(files, path))
          .map(Candidate::of)
          .map(
              candidate ->
                  candidate.because(
                      Because.KERNEL,
                      name.isBlank()
                          ? "A Jupyter kernel runs it."
                          : "The Jupyter kernel %s runs it.".formatted(name)));
    } catch (JacksonException halfWritten) {
      return Optional.empty();
    }
  }
}
