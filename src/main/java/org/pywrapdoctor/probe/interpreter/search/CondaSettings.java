package org.pywrapdoctor.probe.interpreter.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.platform.PathStyle;
import org.pywrapdoctor.probe.Reading;

/// The folders that the settings of conda and mamba name for environments: `envs_dirs` in
/// `.condarc` and its relatives (conda documentation, "Using the .condarc conda configuration
/// file").
final class CondaSettings {
  private static final int LIMIT = 1 << 16;
  private static final Pattern KEY = Pattern.compile("envs_(?:dirs|path)\\s*:\\s*(.*)");
  private static final Pattern ITEM = Pattern.compile("\\s*-\\s+(.*)");

  private final Host host;
  private final FileView files;
  private final PathStyle paths;
  private final String home;

  /// @param home whose settings
  CondaSettings(Host host, String home) {
    this.host = host;
    this.files = host.files();
    this.paths = files.paths();
    this.home = home;
  }

  /// What lies in the folders that are named.
  Stream<String> folders() {
    return Stream.concat(
            settings(), Stream.of("CONDARC", "MAMBARC").flatMap(n -> host.variable(n).stream()))
        .flatMap(file -> Reading.text(files, file, LIMIT).stream())
        .flatMap(text -> named(text).stream())
        .map(this::absolute)
        .filter(paths::isAbsolute)
        .distinct()
        .flatMap(
            folder -> Reading.names(files, folder).stream().map(name -> paths.join(folder, name)));
  }

  private Stream<String> settings() {
    Stream<String> folders =
        Stream.concat(
            host.operatingSystem() == OperatingSystem.WINDOWS
                ? Stream.of("ProgramData")
                    .flatMap(name -> host.variable(name).stream())
                    .map(folder -> paths.join(folder, "conda"))
                : Stream.of("/etc/conda", "/var/lib/conda"),
            Stream.of(
                paths.join(home, ".config", "conda"),
                paths.join(home, ".conda"),
                paths.join(home, ".mamba")));
    Stream<String> own =
        Stream.of(home, host.variable("CONDA_PREFIX").orElse(home))
            .flatMap(
                folder ->
                    Stream.of(".condarc", "condarc", ".mambarc")
                        .map(name -> paths.join(folder, name)));
    return Stream.concat(
        own,
        folders.flatMap(
            folder ->
                Stream.concat(
                    Stream.of(".condarc", "condarc", ".mambarc")
                        .map(name -> paths.join(folder, name)),
                    parts(paths.join(folder, "condarc.d")))));
  }

  private Stream<String> parts(String folder) {
    return Reading.names(files, folder).stream().map(name -> paths.join(folder, name));
  }

  /// The values in YAML's block form and in its flow form.
  private static List<String> named(String yaml) {
    List<String> named = new ArrayList<>();
    boolean inside = false;
    for (String line : yaml.lines().toList()) {
      Matcher key = KEY.matcher(line);
      Matcher item = ITEM.matcher(line);
      if (key.matches()) {
        inside = true;
        String flow = key.group(1).replaceAll("#.*|[\\[\\]]", "");
        Arrays.stream(flow.split(",")).map(CondaSettings::plain).forEach(named::add);
      } else if (inside && item.matches()) {
        named.add(plain(item.group(1)));
      } else if (!line.isBlank() && !line.strip().startsWith("#")) {
        inside = false;
      }
    }
    return named.stream().filter(value -> !value.isEmpty()).toList();
  }

  private static String plain(String value) {
    return value.replaceAll("\\s+#.*", "").strip().replaceAll("^([\"'])(.*)\\1$", "$2");
  }

  private String absolute(String value) {
    return value.startsWith("~")
        ? home + value.substring(1)
        : value.startsWith("$HOME") ? home + value.substring("$HOME".length()) : value;
  }
}
