package org.pywrapdoctor.probe.interpreter.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.platform.ByteSource;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.interpreter.ProgramPath;
import org.pywrapdoctor.probe.interpreter.search.Locator.Candidate;
import org.pywrapdoctor.probe.interpreter.search.Suggestion.Because;

/// The Pythons that the commands `pip`, `jupyter` and `ipython` on PATH belong to. A script names
/// it in its first line, or, where that would be too long or holds a space, in its second; a
/// launcher of Windows carries it behind its program.
final class ScriptOwners {
  private static final int START = 1024;
  private static final int END = 1 << 17;
  private static final Pattern FIRST_LINE =
      Pattern.compile("\\A#!\\s*(/[^\\r\\n]*?)\\s*(?:-\\w+\\s*)*\\r?\\n");
  private static final Pattern BY_SHELL =
      Pattern.compile("'''exec'?\\s+'?[\"']?(/[^\"'\\r\\n]+?)[\"']?\\s+\"\\$0\"");
  private static final Pattern BEHIND_LAUNCHER =
      Pattern.compile(
          "([A-Za-z]:\\\\[^\\x00-\\x1f\"<>|*?:]{1,400}?\\\\python)w?(\\.exe)",
          Pattern.CASE_INSENSITIVE);

  private final FileView files;
  private final PathStyle paths;
  private final ProgramPath programs;

  ScriptOwners(Host host) {
    this.files = host.files();
    this.paths = files.paths();
    this.programs = new ProgramPath(host);
  }

  Stream<Candidate> candidates() {
    return Stream.of("jupyter", "jupyter-lab", "jupyter-notebook", "ipython", "pip", "pip3")
        .flatMap(name -> programs.first(name).stream().flatMap(program -> owner(name, program)));
  }

  private Stream<Candidate> owner(String name, String program) {
    return named(program)
        .filter(path -> PythonPaths.isNamedPython(files, path))
        .map(Candidate::of)
        .map(
            candidate ->
                candidate.because(
                    Because.COMMAND,
                    name.startsWith("pip")
                        ? "The command %s installs into it.".formatted(name)
                        : "The command %s runs it.".formatted(name)))
        .stream();
  }

  /// The Python that a script or launcher hands its work to.
  Optional<String> named(String program) {
    return paths == PathStyle.WINDOWS
        ? text(program, END, true)
            .flatMap(text -> BEHIND_LAUNCHER.matcher(text).results().reduce((a, b) -> b))
            .map(found -> found.group(1) + found.group(2))
        : text(program, START, false)
            .flatMap(
                text ->
                    Stream.of(BY_SHELL, FIRST_LINE)
                        .flatMap(pattern -> pattern.matcher(text).results())
                        .map(found -> found.group(1))
                        .findFirst());
  }

  private Optional<String> text(String program, int most, boolean fromEnd) {
    if (!files.isFile(program)) {
      return Optional.empty();
    }
    try (ByteSource source = files.open(program)) {
      ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(source.size(), most));
      source.read(fromEnd ? source.size() - buffer.capacity() : 0, buffer);
      return Optional.of(StandardCharsets.UTF_8.decode(buffer.flip()).toString());
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
