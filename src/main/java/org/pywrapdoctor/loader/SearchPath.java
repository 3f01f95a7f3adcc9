package org.pywrapdoctor.loader;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pywrapdoctor.platform.PathStyle;

/// Turns the text of a search path into folders, as glibc does: `$ORIGIN`, `$LIB` and `$PLATFORM`
/// are replaced, an empty part is the working folder, repeated parts count once (one TensorFlow
/// library has 669 parts, 18 of them different).
///
/// @param workingFolder where the process was started
/// @param libraryFolder what `$LIB` stands for
/// @param platform what `$PLATFORM` stands for
record SearchPath(String workingFolder, String libraryFolder, String platform) {

  /// Far more than any real file has; a hostile one must not hold us up.
  private static final int MAX_FOLDERS = 1000;

  private static final Pattern TOKEN =
      Pattern.compile("\\$(?:\\{(ORIGIN|LIB|PLATFORM)}|(ORIGIN|LIB|PLATFORM)(?![A-Za-z0-9_]))");

  /// The folders of an RPATH or RUNPATH of a file in the folder `origin`.
  List<String> folders(Optional<String> path, String origin) {
    return path.map(text -> split(text, ":", origin)).orElse(List.of());
  }

  /// The folders of `LD_LIBRARY_PATH`, which semicolons may separate too.
  List<String> variableFolders(Optional<String> value, String origin) {
    return value.map(text -> split(text, "[:;]", origin)).orElse(List.of());
  }

  /// A name or folder with its tokens replaced.
  String expand(String text, String origin) {
    Map<String, String> meanings =
        Map.of("ORIGIN", origin, "LIB", libraryFolder, "PLATFORM", platform);
    return TOKEN
        .matcher(text)
        .replaceAll(
            token ->
                Matcher.quoteReplacement(
                    meanings.get(token.group(1) == null ? token.group(2) : token.group(1))));
  }

  private List<String> split(String text, String separator, String origin) {
    return Arrays.stream(text.split(separator, -1))
        .distinct()
        .map(part -> folder(expand(part, origin)))
        .distinct()
        .limit(MAX_FOLDERS)
        .toList();
  }

  private String folder(String part) {
    String folder = PathStyle.POSIX.join(workingFolder, part);
    return folder.length() > 1 ? folder.replaceFirst("/+$", "") : folder;
  }
}
