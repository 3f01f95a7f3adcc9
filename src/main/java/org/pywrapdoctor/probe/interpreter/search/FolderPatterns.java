package org.pywrapdoctor.probe.interpreter.search;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.Reading;

/// Finds the folders that a pattern stands for: `~` is the home folder, `${NAME}` a variable that
/// holds an absolute path, `{a,b}` one of several names, `*` any part of a name.
final class FolderPatterns {
  private static final Pattern VARIABLE = Pattern.compile("^\\$\\{([A-Za-z0-9_]+(?:\\(x86\\))?)}");
  private static final Pattern CHOICE = Pattern.compile("\\{([^{}]*)}");

  private final FileView files;
  private final String home;
  private final Function<String, Optional<String>> variables;

  /// The patterns of the person who is at the computer.
  FolderPatterns(Host host) {
    this.files = host.files();
    this.home = host.homeFolder();
    this.variables = host::variable;
  }

  /// The patterns of a person whose variables are not known but those that follow from the home.
  FolderPatterns(Host host, String home) {
    this.files = host.files();
    this.home = home;
    Map<String, String> known =
        Map.of("LOCALAPPDATA", home + "/AppData/Local", "APPDATA", home + "/AppData/Roaming");
    this.variables = name -> Optional.ofNullable(known.get(name));
  }

  /// The folders that exist.
  Stream<String> expand(String pattern) {
    return rooted(pattern).stream()
        .flatMap(rooted -> choices(rooted).stream())
        .flatMap(this::matching)
        .filter(files::isFolder);
  }

  private Optional<String> rooted(String pattern) {
    if (pattern.startsWith("~")) {
      return Optional.of(home + pattern.substring(1));
    }
    Optional<MatchResult> variable = VARIABLE.matcher(pattern).results().findFirst();
    return variable.isEmpty()
        ? Optional.of(pattern)
        : variables
            .apply(variable.get().group(1))
            .filter(value -> files.paths().isAbsolute(value + "/"))
            .map(value -> value + pattern.substring(variable.get().end()));
  }

  private static List<String> choices(String pattern) {
    Optional<MatchResult> choice = CHOICE.matcher(pattern).results().findFirst();
    return choice.isEmpty()
        ? List.of(pattern)
        : Arrays.stream(choice.get().group(1).split(","))
            .flatMap(
                name ->
                    choices(
                        pattern.substring(0, choice.get().start())
                            + name
                            + pattern.substring(choice.get().end()))
                        .stream())
            .toList();
  }

  /// Follows the pattern folder by folder.
  private Stream<String> matching(String pattern) {
    int star = pattern.indexOf('*');
    if (star < 0) {
      return Stream.of(files.paths().normalize(pattern));
    }
    int start = pattern.lastIndexOf('/', star);
    int end = pattern.indexOf('/', star);
    String folder = files.paths().normalize(start <= 0 ? "/" : pattern.substring(0, start) + "/");
    String name = pattern.substring(start + 1, end < 0 ? pattern.length() : end);
    String rest = end < 0 ? "" : pattern.substring(end);
    Pattern names =
        Pattern.compile(
            Pattern.quote(name).replace("*", "\\E.*\\Q"),
            files.paths() == PathStyle.WINDOWS ? Pattern.CASE_INSENSITIVE : 0);
    return Reading.names(files, folder).stream()
        .filter(found -> names.matcher(found).matches())
        .flatMap(found -> matching(files.paths().join(folder, found) + rest));
  }
}
