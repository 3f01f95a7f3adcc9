package org.pywrapdoctor.probe.launch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.pywrapdoctor.snapshot.Launch.LoaderError;
import org.pywrapdoctor.snapshot.Launch.LoaderError.Source;
import org.pywrapdoctor.snapshot.Launch.PythonError;
import org.pywrapdoctor.snapshot.Launch.PythonFacts;
import org.pywrapdoctor.snapshot.Launch.ScriptImports;
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
/// @param loaded the native modules in its memory, as it last told them
/// @param loaderErrors what the Windows loader answered it
/// @param script what the person's script imports, when it was asked
/// @param printed what else it wrote there
record Answers(
    Optional<PythonFacts> python,
    List<Stage> stages,
    Optional<TensorFlowAnswer> tensorflow,
    List<String> loaded,
    List<LoaderError> loaderErrors,
    Optional<ScriptImports> script,
    List<String> printed) {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> STAGES =
      List.of(
          Stage.FILE,
          Stage.FIRST,
          Stage.NATIVE,
          Stage.IMPORT,
          Stage.COMPUTATION,
          Stage.KERAS,
          Stage.DEVICES,
          Stage.MODEL,
          Stage.MODEL_PLAIN);

  private static final Pattern STATEMENT =
      Pattern.compile("import [\\w.]+|from [\\w.]+ import \\w+(?:, \\w+)*");

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
    return new Answers(
        reader.python(),
        reader.stages(),
        reader.tensorflow,
        List.copyOf(reader.loaded),
        List.copyOf(reader.loaderErrors),
        reader.script,
        List.copyOf(printed));
  }

  /// An import statement and nothing else, as the child makes it of names alone.
  private static boolean isStatement(String text) {
    return STATEMENT.matcher(text).matches();
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
    private final List<LoaderError> loaderErrors = new ArrayList<>();
    private List<String> loaded = List.of();
    private Optional<TensorFlowAnswer> tensorflow = Optional.empty();
    private Optional<ScriptImports> script = Optional.empty();

    void read(String json) {
      try {
        JsonNode answer = JSON.readTree(json);
        answer.path("facts").properties().forEach(e -> fact(e.getKey(), e.getValue()));
        if (path.isEmpty()) {
          path.addAll(texts(answer.path("path")));
        }
        if (answer.has("loaded")) {
          loaded = texts(answer.path("loaded"));
        }
        if (answer.has("loader")) {
          loaderAnswer(text(answer.path("loader")), text(answer.path("number")));
        }
        if (answer.has("script")) {
          JsonNode told = answer.path("script");
          List<String> statements = texts(told.path("statements"));
          script =
              Optional.of(
                  new ScriptImports(
                      statements.stream().filter(Answers::isStatement).toList(),
                      text(told.path("problem"))));
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

    private void loaderAnswer(String file, String number) {
      if (number.matches("[1-9]\\d{0,8}")) {
        loaderErrors.add(new LoaderError(file, Integer.parseInt(number), Source.LOADER));
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
                      text(e.path("type")),
                      text(e.path("message")),
                      texts(e.path("frames")),
                      Optional.of(text(e.path("file"))).filter(file -> !file.isEmpty())))
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
