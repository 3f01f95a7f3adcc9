package org.pywrapdoctor.probe.model;

import java.io.IOException;
import org.pywrapdoctor.snapshot.Model.Part;
import tools.jackson.databind.JsonNode;

/// Reads a `.keras` file: a zip with `metadata.json`, `config.json` and the weights
/// (`keras/src/saving/saving_lib.py`).
final class KerasFileReader {
  static final String METADATA = "metadata.json";
  static final String CONFIG = "config.json";
  private static final int LONGEST = 32 << 20;

  private KerasFileReader() {}

  static void read(ZipEntries archive, ModelDraft draft) throws IOException {
    JsonNode metadata = KerasConfig.json(archive.text(METADATA, LONGEST).orElse("{}"));
    draft.keras(KerasConfig.text(metadata, "keras_version"));
    if (!archive.has(CONFIG)) {
      throw new Damage("the description of its layers is missing");
    }
    JsonNode config = KerasConfig.json(archive.text(CONFIG, LONGEST).orElse("{}"));
    draft.has(Part.KERAS_MODEL);
    if (!config.path("compile_config").isMissingNode() && !config.path("compile_config").isNull()) {
      draft.has(Part.TRAINING);
    }
    KerasConfig.layers(config, draft);
  }
}
