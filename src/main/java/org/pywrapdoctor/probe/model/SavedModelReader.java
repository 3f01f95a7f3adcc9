package org.pywrapdoctor.probe.model;

import java.io.IOException;
import java.util.Set;
import org.pywrapdoctor.snapshot.Model.Part;
import tools.jackson.databind.JsonNode;

/// Reads `saved_model.pb` and `keras_metadata.pb` (`tensorflow/core/protobuf/saved_model.proto`,
/// `meta_graph.proto`, `saved_object_graph.proto`; Keras 2: `saved_metadata.proto`).
final class SavedModelReader {
  private static final int META_GRAPH = 2;
  private static final int META_INFO = 1;
  private static final int GRAPH = 2;
  private static final int OBJECT_GRAPH = 7;
  private static final int VERSION = 5;
  private static final int OBJECT = 1;
  private static final int USER_OBJECT = 4;
  private static final int IDENTIFIER = 1;
  private static final int METADATA = 3;
  private static final String KERAS = "_tf_keras_";

  /// Objects of Keras that are no layers.
  private static final Set<String> NO_LAYERS =
      Set.of("_tf_keras_metric", "_tf_keras_input_layer_placeholder");

  private final ModelDraft draft;
  private final Graph graph = new Graph();

  SavedModelReader(ModelDraft draft) {
    this.draft = draft;
  }

  void read(ModelBytes bytes) throws IOException {
    WireMessage model = WireMessage.of(bytes);
    try {
      while (model.next()) {
        if (model.isBytes(META_GRAPH)) {
          metaGraph(model.message());
        }
      }
    } finally {
      draft.operations(graph.operations());
      draft.producer(graph.producer());
    }
  }

  private void metaGraph(WireMessage metaGraph) throws IOException {
    while (metaGraph.next()) {
      if (metaGraph.isBytes(META_INFO)) {
        info(metaGraph.message());
      } else if (metaGraph.isBytes(GRAPH)) {
        graph.read(metaGraph.message());
      } else if (metaGraph.isBytes(OBJECT_GRAPH)) {
        objects(metaGraph.message());
      }
    }
  }

  private void info(WireMessage info) throws IOException {
    while (info.next()) {
      if (info.isBytes(VERSION)) {
        draft.tensorflow(info.text());
      }
    }
  }

  private void objects(WireMessage objects) throws IOException {
    draft.has(Part.OBJECTS);
    while (objects.next()) {
      if (objects.isBytes(OBJECT)) {
        object(objects.message());
      }
    }
  }

  private void object(WireMessage object) throws IOException {
    while (object.next()) {
      if (object.isBytes(USER_OBJECT)) {
        user(object.message(), IDENTIFIER, METADATA);
      }
    }
  }

  /// Reads what Keras 2 from 2.5 on writes beside `saved_model.pb`.
  void readKerasMetadata(ModelBytes bytes) throws IOException {
    WireMessage saved = WireMessage.of(bytes);
    while (saved.next()) {
      if (saved.isBytes(1)) {
        user(saved.message(), 4, 5);
      }
    }
  }

  private void user(WireMessage user, int identifierField, int metadataField) throws IOException {
    String identifier = "";
    String metadata = "";
    while (user.next()) {
      if (user.isBytes(identifierField)) {
        identifier = user.text();
      } else if (user.isBytes(metadataField)) {
        metadata = user.text();
      }
    }
    if (!identifier.startsWith(KERAS)) {
      return;
    }
    draft.has(Part.KERAS_MODEL);
    if (!metadata.isEmpty() && !NO_LAYERS.contains(identifier)) {
      JsonNode description = KerasConfig.json(metadata);
      if (description.has("keras_version")) {
        draft.keras(KerasConfig.text(description, "keras_version"));
        draft.backend(KerasConfig.text(description, "backend"));
      }
      if (description.has("training_config")) {
        draft.has(Part.TRAINING);
      }
      KerasConfig.layers(description, draft);
    }
  }
}
