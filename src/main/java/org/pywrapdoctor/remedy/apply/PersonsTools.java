package org.pywrapdoctor.remedy.apply;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.platform.OperatingSystem;
import org.pywrapdoctor.platform.PathStyle;

/// Where the tools are that a person works with, as absolute paths.
record PersonsTools(Host host) {
  private static final String MICROMAMBA = "micromamba";

  /// On PATH, or where its installer puts it for one person.
  Optional<String> uv() {
    PathStyle paths = host.files().paths();
    Stream<String> own =
        Stream.of(".local", ".cargo").map(folder -> paths.join(host.homeFolder(), folder, "bin"));
    return first(Stream.concat(searched(), own).map(folder -> paths.join(folder, exe("uv"))));
  }

  /// What conda, mamba or micromamba say of themselves in their shells, or what is on PATH. All of
  /// them understand the same `create`.
  Optional<String> conda() {
    Stream<String> own =
        Stream.of("CONDA_EXE", "MAMBA_EXE").flatMap(name -> host.variable(name).stream());
    return first(Stream.concat(own, onPath(List.of("conda", "mamba", MICROMAMBA))));
  }

  /// Whether this is the one that knows no channel by itself.
  boolean isMicromamba(String program) {
    return host.files().paths().name(program).startsWith(MICROMAMBA);
  }

  /// Programs of these names on PATH, in the order of the names.
  Stream<String> onPath(List<String> names) {
    PathStyle paths = host.files().paths();
    return names.stream()
        .flatMap(name -> searched().map(folder -> paths.join(folder, exe(name))))
        .filter(host.files()::isExecutable);
  }

  private Optional<String> first(Stream<String> candidates) {
    return candidates
        .filter(host.files().paths()::isAbsolute)
        .filter(host.files()::isExecutable)
        .findFirst();
  }

  private Stream<String> searched() {
    PathStyle paths = host.files().paths();
    return paths.splitList(host.variable("PATH").orElse("")).stream().filter(paths::isAbsolute);
  }

  private String exe(String name) {
    return host.operatingSystem() == OperatingSystem.WINDOWS ? name + ".exe" : name;
  }
}
