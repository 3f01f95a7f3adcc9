package org.pywrapdoctor.probe.interpreter;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.Reading;

/// The files of an installation that tell its whole version.
final class PatchLevel {
  private static final int LIMIT = 64 * 1024;
  private static final String VERSION = "(\\d+\\.\\d+\\.\\d+(?:(?:a|b|rc)\\d+)?)";
  private static final Pattern HEADER =
      Pattern.compile("#define\\s+PY_VERSION\\s+\"" + VERSION + "\\+?\"");
  /// PEP 739: the version of the implementation is an object, that of the language has two parts,
  /// so the first text of three parts is it.
  private static final Pattern BUILD_DETAILS = Pattern.compile("\"" + VERSION + "\"");
  private static final Pattern CONDA_PACKAGE = Pattern.compile("python-" + VERSION + "-.*\\.json");

  private final FileView files;
  private final PathStyle paths;
  private final MinorVersion minor;

  PatchLevel(FileView files, MinorVersion minor) {
    this.files = files;
    this.paths = files.paths();
    this.minor = minor;
  }

  /// From the C header `patchlevel.h`.
  Optional<String> fromHeader(String prefix) {
    String include = paths.join(prefix, "include");
    return Stream.concat(
            Reading.names(files, include).stream()
                .filter(name -> name.startsWith("python" + minor.dotted()))
                .map(name -> paths.join(include, name, "patchlevel.h")),
            Stream.of(paths.join(prefix, "include", "patchlevel.h")))
        .flatMap(file -> firstMatch(file, HEADER).stream())
        .findFirst();
  }

  /// From `build-details.json`, which Python has since 3.14.
  Optional<String> fromBuildDetails(String prefix) {
    return firstMatch(
        paths.join(prefix, "lib", minor.folder(), "build-details.json"), BUILD_DETAILS);
  }

  /// From the name of conda's record of its own package.
  Optional<String> fromCondaMeta(String prefix) {
    return Reading.names(files, paths.join(prefix, "conda-meta")).stream()
        .map(CONDA_PACKAGE::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .filter(this::fits)
        .findFirst();
  }

  private Optional<String> firstMatch(String file, Pattern pattern) {
    return Reading.text(files, file, LIMIT).stream()
        .flatMap(text -> pattern.matcher(text).results())
        .map(match -> match.group(1))
        .filter(this::fits)
        .findFirst();
  }

  private boolean fits(String version) {
    return version.startsWith(minor.dotted() + ".");
  }
}
