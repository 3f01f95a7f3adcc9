package org.pywrapdoctor.remedy.apply;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pywrapdoctor.SurroundedHost;
import org.pywrapdoctor.diagnosis.Message;
import org.pywrapdoctor.fixture.ExaminedPython;
import org.pywrapdoctor.fixture.SmallEnvironment;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.host.live.LiveHost;
import org.pywrapdoctor.remedy.Change;
import org.pywrapdoctor.remedy.Tool;
import org.pywrapdoctor.remedy.Way;

/// Repairs with packages of a test's own, and the computers that they are carried out on.
final class Orders {
  private Orders() {}

  /// A new environment with the distribution `flow`.
  static Way make(Path folder) {
    return way(
        new Change.MakeEnvironment(
            Tool.PIP,
            Optional.of(SmallEnvironment.base().toString()),
            "3.11",
            folder.toString(),
            List.of("flow==2.0"),
            List.of(),
            Optional.of(1)));
  }

  /// `flow` 2.0 in place of the `flow` that is there, and no `~low` any more.
  static Way change(SmallEnvironment environment) {
    return delete(environment, environment.environment().sitePackages().resolve("~low"));
  }

  /// The same with another leftover.
  static Way delete(SmallEnvironment environment, Path leftover) {
    return way(
        new Change.ChangeEnvironment(
            Tool.PIP,
            environment.environment().folder().toString(),
            environment.environment().executable().toString(),
            List.of("flow"),
            List.of(leftover.toString()),
            List.of("flow==2.0"),
            List.of("import flow; assert flow.VERSION == '2.0'"),
            Optional.of(1)));
  }

  static Way way(Change change) {
    return way(List.of(change));
  }

  static Way way(List<Change> work) {
    Message words = Message.of("test", "test");
    return new Way(
        words, words, false, true, words, List.of(), List.of(), work, Optional.empty(), List.of());
  }

  /// This computer without a registry, but with a folder of wheels.
  static Host withWheels(Path wheels, Path home) {
    return with(home, Map.of("PIP_NO_INDEX", "1", "PIP_FIND_LINKS", wheels.toString()));
  }

  /// The same for somebody who also has the programs of a folder, such as uv, and another package
  /// index for uv.
  static Host withTool(Path onPath, Path wheels, String index, Path home) {
    return with(
        home,
        Map.of(
            "PATH",
            onPath + ":/usr/bin:/bin",
            "PIP_NO_INDEX",
            "1",
            "PIP_FIND_LINKS",
            wheels.toString(),
            "UV_INDEX_URL",
            index,
            "UV_CACHE_DIR",
            home.resolve("uv-cache").toString()));
  }

  /// This computer with nothing but another package index.
  static Host withIndex(String address, Path home) {
    return with(home, Map.of("PIP_INDEX_URL", address, "PIP_RETRIES", "1", "PIP_TIMEOUT", "5"));
  }

  private static Host with(Path home, Map<String, String> settings) {
    Map<String, String> variables = new HashMap<>(settings);
    variables.putIfAbsent("PATH", "/usr/bin:/bin");
    variables.put("HOME", home.toString());
    variables.put("PIP_CONFIG_FILE", "/dev/null");
    variables.put("PIP_CACHE_DIR", home.resolve("pip-cache").toString());
    return new SurroundedHost(
        new LiveHost(), variables, new ExaminedPython(home.resolve("none"), Map.of(), home));
  }
}
