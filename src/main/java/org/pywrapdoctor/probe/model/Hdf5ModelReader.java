package org.pywrapdoctor.probe.model;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.pywrapdoctor.snapshot.Model.Part;
import tools.jackson.databind.JsonNode;

/// Reads what Keras writes into the attributes of an HDF5 file
/// (`keras/src/legacy/saving/legacy_h5_format.py`).
final class Hdf5ModelReader {

  private static final Set<String> SHORT_NAMES = Set.of("mse", "mae", "mape", "msle", "kld");

  private Hdf5ModelReader() {}

  /// Short names of losses and metrics, such as `mse`, which Keras 3 does not find in this form.
  private static boolean namesInShort(JsonNode names) {
    return SHORT_NAMES.contains(names.asString("").toLowerCase(Locale.ROOT))
        || names.valueStream().anyMatch(Hdf5ModelReader::namesInShort);
  }

  static void read(ModelBytes bytes, ModelDraft draft) throws IOException {
    attributes(Hdf5File.rootAttributes(bytes), draft);
    Hdf5File.requireWhole(bytes);
  }

  private static void attributes(Map<String, String> attributes, ModelDraft draft)
      throws IOException {
    draft.keras(attributes.getOrDefault("keras_version", ""));
    draft.backend(attributes.getOrDefault("backend", ""));
    if (attributes.containsKey("training_config")) {
      draft.has(Part.TRAINING);
      JsonNode training = KerasConfig.json(attributes.get("training_config"));
      KerasConfig.layers(training.path("optimizer_config"), draft);
      if (namesInShort(training.path("loss")) || namesInShort(training.path("metrics"))) {
        draft.has(Part.SHORT_NAMES);
      }
    }
    if (!attributes.containsKey("model_config")) {
      draft.has(Part.WEIGHTS_ONLY);
      return;
    }
    draft.has(Part.KERAS_MODEL);
    KerasConfig.layers(KerasConfig.json(attributes.get("model_config")), draft);
  }
}
