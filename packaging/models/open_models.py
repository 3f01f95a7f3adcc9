"""Opens models with the TensorFlow of the Python that runs it: open_models.py FOLDER RESULTS.

FOLDER holds a folder for each release that wrote models. RESULTS gets a line of JSON for each model and way of opening it;
what is there already is not tried again, so that a crash costs one model only.
"""

import json
import os
import sys

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")
import tensorflow as tf


class Scale(tf.keras.layers.Layer):
    def __init__(self, factor=2.0, **others):
        super(Scale, self).__init__(**others)
        self.factor = factor

    def build(self, shape):
        self.gain = self.add_weight(name="gain", shape=(int(shape[-1]),), initializer="ones")

    def call(self, values):
        return values * self.gain * self.factor

    def get_config(self):
        return dict(super(Scale, self).get_config(), factor=self.factor)


def keras(path):
    tf.keras.models.load_model(path)


def keras_with_own(path):
    tf.keras.models.load_model(path, custom_objects={"Scale": Scale})


def saved(path):
    tf.saved_model.load(path)


def graph(path):
    definition = tf.compat.v1.GraphDef()
    with open(path, "rb") as file:
        definition.ParseFromString(file.read())
    with tf.Graph().as_default():
        tf.compat.v1.import_graph_def(definition)


def lite(path):
    tf.lite.Interpreter(model_path=path).allocate_tensors()


def checkpoint(path):
    reader = tf.train.load_checkpoint(os.path.join(path, "weights"))
    for name in reader.get_variable_to_shape_map():
        reader.get_tensor(name)


def ways(name):
    if name.endswith((".h5", ".keras")):
        return [keras, keras_with_own] if name.startswith("custom") else [keras]
    if name.endswith(("-saved", "-export")):
        return [saved, keras] + ([keras_with_own] if name.startswith("custom") else [])
    return {"frozen.pb": [graph], "tiny.tflite": [lite], "checkpoint": [checkpoint]}.get(name, [])


def main(folder, results):
    done = set()
    if os.path.exists(results):
        with open(results) as file:
            done = {(row["writer"], row["model"], row["way"]) for row in map(json.loads, file)}
    with open(results, "a") as file:
        def tell(row):
            file.write(json.dumps(row, sort_keys=True) + "\n")
            file.flush()

        for writer in sorted(os.listdir(folder)):
            for name in sorted(os.listdir(os.path.join(folder, writer))):
                for way in ways(name):
                    row = {"writer": writer, "model": name, "way": way.__name__}
                    if (writer, name, way.__name__) in done:
                        continue
                    tell(dict(row, begun=True))
                    try:
                        way(os.path.join(folder, writer, name))
                        tell(dict(row, ok=True))
                    except Exception as error:
                        text = str(error).replace(folder, "").strip()
                        tell(dict(row, ok=False, error=type(error).__name__, text=text[:600]))


main(sys.argv[1], sys.argv[2])
