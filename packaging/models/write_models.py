"""Writes small models with the TensorFlow of the Python that runs it: write_models.py FOLDER [KIND]...

KIND is functional, sequential, newest, spectral, custom, compiled or other; all of them without.

Runs on Python 3.7 and newer and TensorFlow 2.1 and newer. What a release cannot write is left out and named.
"""

import os
import sys

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")
import tensorflow as tf

layers = tf.keras.layers
KERAS_3 = getattr(tf.keras, "__version__", "2").startswith("3")
F32 = tf.TensorSpec([4], tf.float32)
# The newest layer of these that a release has goes into `newest`.
NEW_LAYERS = [
    ("RMSNormalization", {}),
    ("GroupNormalization", {"groups": 2}),
    ("UnitNormalization", {}),
    ("RandomBrightness", {"factor": 0.1}),
    ("Rescaling", {"scale": 2.0}),
]
# For each release line one op that it is the first to have, used in a function of a plain module.
NEW_OPS = {
    "2.5": lambda x: tf.raw_ops.StatelessRandomGetAlg(),
    "2.6": lambda x: tf.raw_ops.BatchMatMulV3(x=[x], y=[[x[0]], [x[1]], [x[2]], [x[3]]], Tout=tf.float32),
    "2.7": lambda x: tf.raw_ops.AnonymousHashTable(key_dtype=tf.string, value_dtype=tf.int64) and x,
    "2.8": lambda x: [tf.raw_ops.AnonymousMutableHashTable(key_dtype=tf.string, value_dtype=tf.int64), x][1],
    "2.9": lambda x: tf.raw_ops.RandomIndexShuffle(index=[1], seed=[1, 2, 3], max_index=[4]),
    "2.10": lambda x: tf.raw_ops.StatelessShuffle(value=x, key=tf.zeros([1], tf.uint64), counter=tf.zeros([2], tf.uint64), alg=1),
    "2.11": lambda x: tf.raw_ops.UniformDequantize(
        input=tf.zeros([4], tf.qint8), scales=1.0, zero_points=0, Tout=tf.float32, quantization_min_val=-128, quantization_max_val=127),
    "2.12": lambda x: tf.raw_ops.SegmentSumV2(data=x, segment_ids=[0, 0, 1, 1], num_segments=2),
    "2.13": lambda x: tf.raw_ops.SegmentMaxV2(data=x, segment_ids=[0, 0, 1, 1], num_segments=2),
    "2.14": lambda x: tf.raw_ops.Conv(input=[[[[x[0]]]]], filter=[[[[x[1]]]]], strides=[1, 1, 1, 1], padding="VALID"),
    "2.15": lambda x: tf.math.real(tf.raw_ops.FFTND(input=tf.cast(x, tf.complex64), fft_length=[4], axes=[0])),
    "2.16": lambda x: tf.raw_ops.DatasetFingerprint(input_dataset=tf.data.Dataset.range(3)._variant_tensor),
    "2.18": lambda x: tf.raw_ops.CheckPinned(tensor=x),
    "2.20": lambda x: tf.raw_ops.DecodeWebP(contents="", channels=3),
    "2.21": lambda x: tf.raw_ops.DecodeJxl(contents="", channels=3),
}


class Scale(layers.Layer):
    """A layer of the person's own."""

    def __init__(self, factor=2.0, **others):
        super(Scale, self).__init__(**others)
        self.factor = factor

    def build(self, shape):
        self.gain = self.add_weight(name="gain", shape=(int(shape[-1]),), initializer="ones")

    def call(self, values):
        return values * self.gain * self.factor

    def get_config(self):
        return dict(super(Scale, self).get_config(), factor=self.factor)


def functional():
    given = tf.keras.Input(shape=(4,))
    inner = layers.Dense(3, activation="relu")(given)
    inner = layers.Dropout(0.1)(layers.BatchNormalization()(inner))
    return tf.keras.Model(given, layers.Dense(1)(inner))


def sequential():
    return tf.keras.Sequential(
        [layers.InputLayer(input_shape=(6, 2)) if not KERAS_3 else tf.keras.Input(shape=(6, 2)),
         layers.Conv1D(2, 3), layers.MaxPooling1D(), layers.GRU(2), layers.Dense(1)])


def newest():
    for name, settings in NEW_LAYERS:
        if hasattr(layers, name):
            given = tf.keras.Input(shape=(4, 4, 2))
            made = getattr(layers, name)(**settings)
            return tf.keras.Model(given, made(given))
    return None


def spectral():
    if not hasattr(layers, "SpectralNormalization"):
        return None
    return tf.keras.Sequential([tf.keras.Input(shape=(4,)), layers.SpectralNormalization(layers.Dense(2))])


def custom():
    given = tf.keras.Input(shape=(4,))
    return tf.keras.Model(given, Scale(3.0)(layers.Dense(2)(given)))


def compiled():
    model = tf.keras.Sequential([tf.keras.Input(shape=(4,)), layers.Dense(1)])
    model.compile(optimizer="adam", loss="mse", metrics=["mae"])
    model.fit(tf.zeros([2, 4]), tf.zeros([2, 1]), verbose=0)
    return model


class Plain(tf.Module):
    def __init__(self, work):
        super(Plain, self).__init__()
        self.weights = tf.Variable([1.0, 2.0, 3.0, 4.0])
        self.work = work

    @tf.function(input_signature=[F32])
    def __call__(self, x):
        return self.work(x + self.weights)


def frozen(path):
    module = Plain(lambda x: tf.nn.relu(x))
    function = module.__call__.get_concrete_function(F32)
    from tensorflow.python.framework.convert_to_constants import convert_variables_to_constants_v2
    with open(path, "wb") as file:
        file.write(convert_variables_to_constants_v2(function).graph.as_graph_def().SerializeToString())


def tflite(path):
    module = Plain(lambda x: tf.nn.relu(x))
    function = module.__call__.get_concrete_function(F32)
    try:
        converter = tf.lite.TFLiteConverter.from_concrete_functions([function], module)
    except TypeError:
        converter = tf.lite.TFLiteConverter.from_concrete_functions([function])
    with open(path, "wb") as file:
        file.write(converter.convert())


def write(name, work):
    try:
        work()
    except Exception as error:
        print("not written:", name, type(error).__name__, str(error)[:200].replace("\n", " "))


def main(folder, *kinds):
    os.makedirs(folder, exist_ok=True)
    os.chdir(folder)
    for make in (functional, sequential, newest, spectral, custom, compiled):
        model = make() if not kinds or make.__name__ in kinds else None
        if model is None:
            continue
        name = make.__name__
        write(name + ".h5", lambda: model.save(name + ".h5", **({} if KERAS_3 else {"save_format": "h5"})))
        if hasattr(tf.keras.models.Model, "export"):
            write(name + ".keras", lambda: model.save(name + ".keras"))
        if name in ("functional", "custom", "compiled"):
            if not KERAS_3:
                write(name + "-saved", lambda: model.save(name + "-saved", save_format="tf"))
            else:
                write(name + "-export", lambda: model.export(name + "-export"))
    if kinds and "other" not in kinds:
        return
    minor = ".".join(tf.__version__.split(".")[:2])
    write("plain-saved", lambda: tf.saved_model.save(Plain(lambda x: tf.nn.relu(x)), "plain-saved"))
    if minor in NEW_OPS:
        write("new-op-saved", lambda: tf.saved_model.save(Plain(NEW_OPS[minor]), "new-op-saved"))
    write("frozen.pb", lambda: frozen("frozen.pb"))
    write("tiny.tflite", lambda: tflite("tiny.tflite"))
    os.makedirs("checkpoint", exist_ok=True)
    write("checkpoint", lambda: tf.train.Checkpoint(module=Plain(tf.identity)).write("checkpoint/weights"))


main(*sys.argv[1:])
