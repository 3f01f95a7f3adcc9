package org.pywrapdoctor.probe.interpreter.search;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.probe.Reading;
import org.pywrapdoctor.probe.interpreter.search.Locator.Candidate;
import org.pywrapdoctor.probe.interpreter.search.Suggestion.Because;

/// The interpreters that PyCharm and its relatives know: `jdk.table.xml` in their settings lists
/// them by name, and `.idea` in a folder names the one in use there. The files are read for these
/// two facts only, whatever else is in them.
final class PyCharmSettings {
  private static final int LIMIT = 1 << 20;
  private static final Pattern SDK =
      Pattern.compile(
          "<name value=\"([^\"]*)\"\\s*/>\\s*<type value=\"Python SDK\"\\s*/>"
              + "(?:(?!</jdk>).)*?<homePath value=\"([^\"]*)\"",
          Pattern.DOTALL);
  private static final Pattern IN_USE =
      Pattern.compile("(?:project-jdk-name|jdkName)=\"([^\"]*)\"");

  private final FileView files;
  private final FolderPatterns patterns;
  private final PythonPaths pythons;

  PyCharmSettings(Host host, String home, FolderPatterns patterns) {
    this.files = host.files();
    this.patterns = patterns;
    this.pythons = new PythonPaths(host, home);
  }

  /// All that are known, the one in use in `folder` as such.
  Stream<Candidate> candidates(String folder) {
    String used = inUse(folder);
    return tables()
        .flatMap(file -> Reading.text(files, file, LIMIT).stream())
        .flatMap(text -> SDK.matcher(text).results())
        .flatMap(sdk -> candidate(sdk, folder, used).stream());
  }

  private Stream<String> tables() {
    return Stream.of(
            "~/.config/{JetBrains,Google}/*/options",
            "~/Library/Application Support/JetBrains/*/options",
            "~/Library/Preferences/PyCharm*/options",
            "${APPDATA}/JetBrains/*/options",
            "~/.PyCharm*/config/options")
        .flatMap(patterns::expand)
        .map(options -> files.paths().join(options, "jdk.table.xml"));
  }

  private Optional<Candidate> candidate(MatchResult sdk, String folder, String used) {
    return pythons
        .executable(plain(sdk.group(2)), folder)
        .map(Candidate::of)
        .map(
            candidate ->
                used.equals(plain(sdk.group(1)))
                    ? candidate.because(
                        Because.EDITOR, "PyCharm uses it for the folder that you work in.")
                    : candidate);
  }

  private String inUse(String folder) {
    String idea = files.paths().join(folder, ".idea");
    return Reading.names(files, idea).stream()
        .filter(name -> name.equals("misc.xml") || name.endsWith(".iml"))
        .sorted((a, b) -> Boolean.compare(b.equals("misc.xml"), a.equals("misc.xml")))
        .flatMap(name -> Reading.text(files, files.paths().join(idea, name), LIMIT).stream())
        .flatMap(text -> IN_USE.matcher(text).results())
        .map(result -> plain(result.group(1)))
        .findFirst()
        .orElse("");
  }

  private static String plain(String xml) {
    return xml.replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
