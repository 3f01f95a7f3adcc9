package org.pywrapdoctor.probe.launch;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pywrapdoctor.host.Host;
import org.pywrapdoctor.platform.FileView;
import org.pywrapdoctor.snapshot.Launch.Attempt;
import org.pywrapdoctor.snapshot.Launch.Purpose;
import org.pywrapdoctor.snapshot.Request;

/// Lets the chosen Python load the person's model, in a child process of its own.
///
/// @param host the computer
/// @param python the executable
/// @param request what was asked for
public record ModelLoading(Host host, String python, Request request) {

  /// How a model is loaded.
  public enum Way {
    KERAS,
    SAVED_MODEL,
    GRAPH,
    LITE,
    WEIGHTS
  }

  /// Loads it and tells what happened.
  ///
  /// @param path what the loading function is given
  /// @param way which function that is
  /// @param plain whether to try without Keras where Keras fails
  public Attempt load(String path, Way way, boolean plain, Duration limit) {
    FileView files = host.files();
    Optional<String> script =
        request
            .script()
            .map(file -> files.paths().join(request.directory(), file))
            .map(file -> files.realPath(file).orElse(file));
    Child child = new Child(host, python, request.directory(), script);
    List<String> words =
        plain
            ? List.of("model=" + path, "way=" + word(way), "plain=")
            : List.of("model=" + path, "way=" + word(way));
    return child
        .run(ChildProgram.MODEL, Errand.of(Purpose.MODEL).saying(words), limit, _ -> {})
        .attempt();
  }

  private static String word(Way way) {
    return way.name().toLowerCase(Locale.ROOT);
  }
}
