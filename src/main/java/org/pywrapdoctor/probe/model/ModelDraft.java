package org.pywrapdoctor.probe.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.pywrapdoctor.snapshot.Model;
import org.pywrapdoctor.snapshot.Model.Format;
import org.pywrapdoctor.snapshot.Model.Layer;
import org.pywrapdoctor.snapshot.Model.Operation;
import org.pywrapdoctor.snapshot.Model.Part;
import org.pywrapdoctor.snapshot.Model.Writer;
import org.pywrapdoctor.snapshot.Seen;

/// Collects what the readers find in one model, so that what was read before damage is kept.
final class ModelDraft {
  private static final int LONGEST_VERSION = 40;
  private static final int MOST_LAYERS = 500;

  private final String path;
  private final Format format;
  private final Map<String, Layer> layers = new LinkedHashMap<>();
  private final Set<Part> parts = EnumSet.noneOf(Part.class);
  private final List<String> problems = new ArrayList<>();
  private Optional<String> tensorflow = Optional.empty();
  private Optional<Integer> producer = Optional.empty();
  private Optional<String> keras = Optional.empty();
  private Optional<String> backend = Optional.empty();
  private Optional<String> oldestRuntime = Optional.empty();
  private List<Operation> operations = List.of();
  private long bytes;

  ModelDraft(String path, Format format) {
    this.path = path;
    this.format = format;
  }

  void bytes(long size) {
    bytes = size;
  }

  void tensorflow(String version) {
    tensorflow = version(version);
  }

  void producer(Optional<Integer> number) {
    producer = number;
  }

  void keras(String version) {
    keras = version(version);
  }

  void backend(String name) {
    backend = version(name);
  }

  void oldestRuntime(String version) {
    oldestRuntime = version(version);
  }

  void operations(List<Operation> used) {
    operations = used;
  }

  /// Whether one of the operations has this name.
  boolean uses(String operation) {
    return operations.stream().anyMatch(used -> used.name().equals(operation));
  }

  void has(Part part) {
    parts.add(part);
  }

  void problem(String words) {
    problems.add(words);
  }

  /// A class of Keras; used twice, the settings of both count.
  void layer(Layer layer) {
    String key = layer.module() + " " + layer.registered() + " " + layer.name();
    if (layers.containsKey(key) && layer.module().endsWith(".layers")) {
      parts.add(Part.REPEATED_LAYERS);
    }
    if (layers.size() < MOST_LAYERS || layers.containsKey(key)) {
      layers.merge(key, layer, ModelDraft::merged);
    }
  }

  private static Layer merged(Layer one, Layer other) {
    Set<String> settings = new TreeSet<>(one.settings());
    settings.addAll(other.settings());
    return new Layer(one.name(), one.module(), one.registered(), List.copyOf(settings));
  }

  private static Optional<String> version(String text) {
    String bare = text.strip().replace("\0", "");
    return Optional.of(bare).filter(v -> !v.isEmpty() && v.length() <= LONGEST_VERSION);
  }

  Model finished() {
    return new Model(
        path,
        format,
        bytes,
        new Writer(tensorflow, producer, keras, backend, oldestRuntime),
        List.copyOf(operations),
        List.copyOf(layers.values()),
        List.copyOf(parts),
        List.copyOf(problems),
        Seen.notLooked());
  }
}
