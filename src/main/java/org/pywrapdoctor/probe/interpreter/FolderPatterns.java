package org.pywrapdoctor.probe.interpreter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.probe.Reading;

/// Finds the folders that a pattern stands for: `~` is the home folder, `${NAME}` a variable that
/// holds an absolute path, `{a,b}` one of several names, `*` any part of a name.
final class FolderPatterns {
  private static final Pattern VARIABLE = Pattern.compile("^\\$\\{([A-Za-z_]+(?:\\(x86\\))?)}");
  private static final Pattern CHOICE = Pattern.compile("\\{([^{}]*)}");

  private final Host host;
  private final FileView files;

  FolderPatterns(Host host) {
    this.host = host;
    this.files = host.files();
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
      return Optional.of(host.homeFolder() + pattern.substring(1));
    }
    Optional<MatchResult> variable = VARIABLE.matcher(pattern).results().findFirst();
    return variable.isEmpty()
        ? Optional.of(pattern)
        : host.variable(variable.get().group(1))
            .filter(files.paths()::isAbsolute)
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
      return Stream.of(pattern);
    }
    int start = pattern.lastIndexOf('/', star);
    int end = pattern.indexOf('/', star);
    String folder = start <= 0 ? "/" : pattern.substring(0, start);
    String name = pattern.substring(start + 1, end < 0 ? pattern.length() : end);
    String rest = end < 0 ? "" : pattern.substring(end);
    Pattern names = Pattern.compile(Pattern.quote(name).replace("*", "\\E.*\\Q"));
    return Reading.names(files, folder).stream()
        .filter(found -> names.matcher(found).matches())
        .flatMap(found -> matching(files.paths().join(folder, found) + rest));
  }
}
