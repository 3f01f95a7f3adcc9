package org.pywrapdoctor.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.pywrapdoctor.fixture.BaseEnvironment;
import org.pywrapdoctor.fixture.PythonEnvironment;
import org.pywrapdoctor.platform.PathStyle;

/// The native files of a real TensorFlow, with `ldd` as the oracle.
@EnabledOnOs(OS.LINUX)
@Tag("real-environment")
class RealTensorFlowLoaderTest {

  private static final Pattern LDD_LINE =
      Pattern.compile("^\\s*(?:(\\S+) => )?(/.*) \\(0x[0-9a-f]+\\)$", Pattern.MULTILINE);

  private static PythonEnvironment environment;
  private static Path tensorflow;

  @BeforeAll
  static void getTensorFlow() {
    environment = BaseEnvironment.TENSORFLOW_2_21.environment();
    tensorflow = environment.sitePackages().resolve("tensorflow");
  }

  @Test
  void findsTheLibrariesThatLddFinds() throws IOException {
    Path module = tensorflow.resolve("python/_pywrap_tensorflow_internal.so");
    Resolution resolution = resolve(List.of(module));
    Map<String, String> found = new TreeMap<>();
    for (ResolvedLibrary library : resolution.libraries()) {
      if (!library.neededBy().isEmpty() && !library.name().startsWith("libpython")) {
        found.put(library.name(), library.path().orElse("nowhere"));
      }
    }
    assertThat(found).isEqualTo(ldd(module));
  }

  @Test
  void raisesNothingInASoundEnvironment() throws IOException {
    List<Path> modules;
    try (Stream<Path> files = Files.walk(environment.sitePackages())) {
      modules = files.filter(file -> file.toString().endsWith(".so")).sorted().toList();
    }
    Resolution resolution = resolve(modules);
    assertThat(resolution.obstacles()).isEmpty();
    assertThat(resolution.loads()).contains(true);
  }

  private static Resolution resolve(List<Path> modules) throws IOException {
    return RealLoader.simulated(
        tensorflow,
        environment.executable(),
        Map.of(),
        modules.stream().map(module -> Opening.module(module.toString())).toList());
  }

  /// Name and path of each library; the loader itself is listed without an arrow.
  private static Map<String, String> ldd(Path module) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("ldd", module.toString());
    builder.environment().keySet().removeIf(name -> name.startsWith("LD_"));
    builder.environment().put("LC_ALL", "C");
    String text = new String(builder.start().getInputStream().readAllBytes());
    Map<String, String> libraries = new TreeMap<>();
    LDD_LINE
        .matcher(text)
        .results()
        .forEach(
            line -> {
              String path = PathStyle.POSIX.normalize(line.group(2));
              String name = line.group(1) == null ? PathStyle.POSIX.name(path) : line.group(1);
              libraries.put(name, path);
            });
    return libraries;
  }
}
