package org.pywrapdoctor.probe.interpreter.search;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.Reading;
import org.pywrapdoctor.snapshot.Interpreter;

/// Tells environments that were moved or copied. Their Python may still start, but their commands,
/// such as `pip`, carry the path where the environment was made; so does the script `activate`,
/// which is read for it.
final class MovedEnvironments {
  private static final int LIMIT = 1 << 14;
  private static final Pattern MADE_IN =
      Pattern.compile(
          "(?m)^\\s*(?:export\\s+|@?set\\s+\"?)?VIRTUAL_ENV=[\"']?"
              + "((?:/|[A-Za-z]:[\\\\/])[^\"'\\r\\n$`]*)[\"']?\\s*$");

  private final FileView files;
  private final PathStyle paths;

  MovedEnvironments(FileView files) {
    this.files = files;
    this.paths = files.paths();
  }

  /// The same Python, as broken when it is a moved environment.
  Interpreter judge(Interpreter found) {
    boolean isEnvironment = found.kind().equals("venv") || found.kind().equals("virtualenv");
    return found.broken().isPresent() || !isEnvironment
        ? found
        : madeIn(found.prefix())
            .filter(made -> !isSame(made, found.prefix()))
            .map(
                made ->
                    "It was made in %s and moved: its commands, such as pip, do not work here."
                        .formatted(made))
            .map(found::asBroken)
            .orElse(found);
  }

  private Optional<String> madeIn(String prefix) {
    Stream<String> scripts =
        paths == PathStyle.WINDOWS
            ? Stream.of("Scripts\\activate.bat", "Scripts\\activate")
            : Stream.of("bin/activate");
    return scripts
        .flatMap(name -> Reading.text(files, paths.join(prefix, name), LIMIT).stream())
        .flatMap(text -> MADE_IN.matcher(text).results())
        .map(found -> found.group(1))
        .filter(paths::isAbsolute)
        .findFirst();
  }

  private boolean isSame(String made, String prefix) {
    return paths.same(made, prefix) || files.realPath(made).equals(files.realPath(prefix));
  }
}
