package org.pywrapdoctor.probe.interpreter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.knowledge.Knowledge;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.snapshot.Request;
import org.pywrapdoctor.snapshot.SelectedInterpreter;
import org.pywrapdoctor.snapshot.SelectedInterpreter.By;

/// Decides which Python is examined: the one asked for, else the active environment, else what
/// `python`, then `python3`, on PATH is. Nothing is started.
public final class InterpreterSelector {
  private final Host host;
  private final FileView files;
  private final PathStyle paths;
  private final InterpreterReader reader;
  private final ProgramPath programs;
  private final PyenvShims shims;

  public InterpreterSelector(Host host, Knowledge knowledge) {
    this(host, new InterpreterReader(host, knowledge));
  }

  private InterpreterSelector(Host host, InterpreterReader reader) {
    this.host = host;
    this.files = host.files();
    this.paths = files.paths();
    this.reader = reader;
    this.programs = new ProgramPath(host);
    this.shims = new PyenvShims(host);
  }

  /// Chooses in the same way, and does not look at what is installed for the chosen one.
  public static InterpreterSelector withoutPackages(Host host) {
    return new InterpreterSelector(host, InterpreterReader.withoutPackages(host));
  }

  /// The Python to examine.
  public Selection select(Request request) {
    String folder = paths.join(host.workingFolder(), request.directory());
    return request
        .python()
        .map(asked -> asked(asked, folder))
        .orElseGet(() -> withoutAsking(folder));
  }

  /// All that a person in `folder` may mean without saying so, the likeliest first: each active
  /// environment, and what `python` and `python3` on PATH are.
  public Stream<SelectedInterpreter> meant(String folder) {
    List<String> remarks = new ArrayList<>();
    return Stream.of(
            active("VIRTUAL_ENV", By.VIRTUAL_ENV, folder, remarks).stream(),
            active("CONDA_PREFIX", By.CONDA_PREFIX, folder, remarks).stream(),
            onPath(folder, List.of()))
        .flatMap(meant -> meant);
  }

  private Selection asked(String asked, String folder) {
    boolean isName = asked.chars().noneMatch(c -> c == '/' || c == paths.separator());
    Optional<String> onPath = isName ? programs.first(asked) : Optional.empty();
    if (onPath.isPresent()) {
      return new Selection.Selected(
          select(
              onPath.get(),
              folder,
              By.OPTION,
              "You asked for it: it is %s on PATH".formatted(asked)));
    }
    String path = paths.normalize(paths.join(host.workingFolder(), asked));
    if (asked.isBlank() || files.linkStatus(path).isEmpty()) {
      return new Selection.NoSuchFile(asked);
    }
    if (files.isFolder(path)) {
      return reader
          .executableIn(path)
          .<Selection>map(
              executable ->
                  new Selection.Selected(
                      select(
                          executable,
                          folder,
                          By.OPTION,
                          "It is the Python in the folder that you asked for")))
          .orElseGet(() -> new Selection.NoPythonThere(path, "There is no python in this folder."));
    }
    return notAProgram(path)
        .<Selection>map(reason -> new Selection.NoPythonThere(path, reason))
        .orElseGet(
            () -> new Selection.Selected(select(path, folder, By.OPTION, "You asked for it")));
  }

  /// Why a file cannot be a Python at all. A link that leads nowhere was one: it is broken, which
  /// is an answer of its own.
  private Optional<String> notAProgram(String path) {
    if (files.status(path).isEmpty()) {
      return Optional.empty();
    }
    if (!files.isFile(path)) {
      return Optional.of("It is neither a file nor a folder.");
    }
    boolean isNative =
        ProgramFile.read(files, files.realPath(path).orElse(path)).image().isPresent();
    return isNative
            || (paths == PathStyle.POSIX && files.isExecutable(path))
            || isWindowsScript(path)
        ? Optional.empty()
        : Optional.of("It is a file that is no program.");
  }

  private boolean isWindowsScript(String path) {
    return paths == PathStyle.WINDOWS && path.toLowerCase(Locale.ROOT).matches(".*\\.(bat|cmd)");
  }

  private Selection withoutAsking(String folder) {
    List<String> remarks = new ArrayList<>();
    return active("VIRTUAL_ENV", By.VIRTUAL_ENV, folder, remarks)
        .or(() -> active("CONDA_PREFIX", By.CONDA_PREFIX, folder, remarks))
        .or(() -> onPath(folder, remarks).findFirst())
        .<Selection>map(Selection.Selected::new)
        .orElseGet(
            () ->
                new Selection.NoneFound(
                    sentence(
                        remarks,
                        "No environment is active, and neither python nor python3 is on PATH.")));
  }

  private Optional<SelectedInterpreter> active(
      String variable, By by, String folder, List<String> remarks) {
    Optional<String> environment = host.variable(variable).filter(value -> !value.isBlank());
    Optional<String> executable =
        environment.filter(paths::isAbsolute).flatMap(reader::executableIn);
    if (environment.isPresent() && executable.isEmpty()) {
      remarks.add("%s names %s, which holds no Python.".formatted(variable, environment.get()));
    }
    return executable.map(
        found ->
            select(
                found,
                folder,
                by,
                sentence(remarks, "It is the active environment (%s)".formatted(variable))));
  }

  private Stream<SelectedInterpreter> onPath(String folder, List<String> remarks) {
    return Stream.of("python", "python3")
        .flatMap(
            name ->
                programs
                    .all(name)
                    .filter(program -> !shims.handsOn(program, folder))
                    .limit(1)
                    .map(
                        program ->
                            select(
                                program,
                                folder,
                                By.PATH,
                                sentence(remarks, "It is what %s on PATH is".formatted(name)))));
  }

  private SelectedInterpreter select(String executable, String folder, By by, String why) {
    Optional<String> target = shims.target(executable, folder);
    return new SelectedInterpreter(
        reader.read(target.orElse(executable)),
        by,
        target.isPresent() ? "%s, by the pyenv shim %s.".formatted(why, executable) : why + ".");
  }

  private static String sentence(List<String> remarks, String last) {
    return Stream.concat(remarks.stream(), Stream.of(last))
        .reduce((a, b) -> a + " " + b)
        .orElse(last);
  }
}
