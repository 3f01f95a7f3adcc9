package org.pywrapdoctor.probe.launch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pywrapdoctor.snapshot.Launch.PythonError;
import org.pywrapdoctor.snapshot.Launch.PythonFacts;
import org.pywrapdoctor.snapshot.Launch.Stage;
import org.pywrapdoctor.snapshot.TensorFlowAnswer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a child process answered: the lines of its standard output that start with its nonce. A
/// line that is not as it should be is left out; all other lines count as printed.
///
/// @param python what it said of itself; empty when it never came so far
/// @param stages what it began, in order
/// @param tensorflow what TensorFlow said of its build and devices, without its log
/// @param printed what else it wrote there
record Answers(
    Optional<PythonFacts> python,
    List<Stage> stages,
    Optional<TensorFlowAnswer> tensorflow,
    List<String> printed) {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> STAGES =
      List.of(Stage.IMPORT, Stage.COMPUTATION, Stage.KERAS, Stage.DEVICES);

  static Answers read(byte[] output, String nonce) {
    Reader reader = new Reader();
    List<String> printed = new ArrayList<>();
    for (String line : new String(output, StandardCharsets.UTF_8).lines().toList()) {
      if (line.startsWith(nonce + " {")) {
        reader.read(line.substring(nonce.length() + 1));
      } else {
        printed.add(line);
      }
    }
    return new Answers(reader.python(), reader.stages(), reader.tensorflow, List.copyOf(printed));
  }

  /// The stage that a single line of standard output says is begun.
  static Optional<String> begun(String line, String nonce) {
    List<Stage> stages = read(line.getBytes(StandardCharsets.UTF_8), nonce).stages();
    return stages.stream().map(Stage::name).findFirst();
  }

  /// Collects answers line by line; the first answer to a question counts.
  private static final class Reader {
    private final Map<String, String> facts = new LinkedHashMap<>();
    private final List<String> path = new ArrayList<>();
    private final Map<String, Stage> stages = new LinkedHashMap<>();
    private Optional<TensorFlowAnswer> tensorflow = Optional.empty();

    void read(String json) {
      try {
        JsonNode answer = JSON.readTree(json);
        answer.path("facts").properties().forEach(e -> fact(e.getKey(), e.getValue()));
        if (path.isEmpty()) {
          path.addAll(texts(answer.path("path")));
        }
        if (answer.path("tensorflow").isObject() && tensorflow.isEmpty()) {
          tensorflow = Optional.of(tensorflow(answer.path("tensorflow")));
        }
        String name = text(answer.path("stage"));
        if (STAGES.contains(name)) {
          stage(name, answer);
        }
      } catch (JacksonException malformed) {
        // A child that does not answer as it was told has answered nothing.
      }
    }

    private static TensorFlowAnswer tensorflow(JsonNode said) {
      Map<String, String> build = new TreeMap<>();
      said.path("build").properties().forEach(e -> build.put(e.getKey(), text(e.getValue())));
      return new TensorFlowAnswer(build, texts(said.path("devices")), List.of());
    }

    private void fact(String name, JsonNode value) {
      if (value.isString()) {
        facts.putIfAbsent(name, value.stringValue());
      }
    }

    private void stage(String name, JsonNode answer) {
      if (text(answer.path("event")).equals("begin")) {
        stages.putIfAbsent(name, new Stage(name, false, "", List.of()));
      } else if (stages.containsKey(name)) {
        boolean succeeded = answer.path("ok").asBoolean(false);
        stages.put(name, new Stage(name, succeeded, text(answer.path("result")), errors(answer)));
      }
    }

    private static List<PythonError> errors(JsonNode answer) {
      return answer
          .path("errors")
          .valueStream()
          .map(
              e ->
                  new PythonError(
                      text(e.path("type")), text(e.path("message")), texts(e.path("frames"))))
          .toList();
    }

    private static List<String> texts(JsonNode list) {
      return list.valueStream().map(Reader::text).toList();
    }

    private static String text(JsonNode value) {
      return value.isString() ? value.stringValue() : "";
    }

    Optional<PythonFacts> python() {
      return facts.containsKey("version")
          ? Optional.of(new PythonFacts(Map.copyOf(facts), List.copyOf(path)))
          : Optional.empty();
    }

    List<Stage> stages() {
      return List.copyOf(stages.values());
    }
  }
}
