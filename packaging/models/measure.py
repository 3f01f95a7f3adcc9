"""Tells what the TensorFlow of the Python that runs it knows: measure.py RESULT.

RESULT gets JSON: the operations with their attributes, and the classes that Keras finds by name, each with the settings that
it takes.
"""

import importlib
import inspect
import json
import os
import sys

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")
import tensorflow as tf

# What the base class of layers takes besides its named parameters (`allowed_kwargs`, `_validate_kwargs` in its source).
BASE = ["input_dim", "input_shape", "batch_input_shape", "batch_size", "weights", "activity_regularizer", "autocast", "name",
        "trainable", "dtype", "dynamic", "implementation"]


def operations():
    from tensorflow.core.framework import op_def_pb2
    try:
        from tensorflow.python.client import pywrap_tf_session as session
    except ImportError:
        from tensorflow.python import pywrap_tensorflow as session
    listed = op_def_pb2.OpList()
    listed.ParseFromString(session.TF_GetBuffer(session.TF_GetAllOpList()))
    return {op.name: sorted(attr.name for attr in op.attr) for op in listed.op}


def settings(kind):
    found = set()
    for base in inspect.getmro(kind):
        if "__init__" not in base.__dict__:
            continue
        try:
            parameters = inspect.signature(base.__init__).parameters.values()
        except (TypeError, ValueError):
            return None
        found.update(p.name for p in parameters if p.kind in (p.POSITIONAL_OR_KEYWORD, p.KEYWORD_ONLY) and p.name != "self")
        if not any(p.kind == p.VAR_KEYWORD for p in parameters):
            return sorted(found)
    return sorted(found | set(BASE))


def listed(part):
    """The names that Keras 3 finds besides those of the classes themselves: 3.5 finds Orthogonal, 3.3 does not."""
    try:
        return importlib.import_module("keras.src." + part).ALL_OBJECTS_DICT
    except (ImportError, AttributeError):
        return {}


def classes(module, further=()):
    found = {}
    for name in dir(module):
        kind = getattr(module, name)
        if inspect.isclass(kind) and (kind.__name__ == name or name in further):
            found[name] = settings(kind)
    return found


def main(result):
    keras = tf.keras
    is_third = getattr(keras, "__version__", "").startswith("3.")
    known = {}
    for part in ("layers", "optimizers", "initializers", "regularizers", "constraints", "losses", "metrics"):
        known.update(classes(getattr(keras, part), listed(part) if is_third else ()))
    for part in (getattr(keras.layers, "experimental", None), getattr(getattr(keras.layers, "experimental", None), "preprocessing", None)):
        for name, taken in classes(part).items() if part else []:
            known.setdefault(name, taken)
    entry = keras.Input(shape=(1,))
    model = keras.Model(entry, keras.layers.Dense(1)(entry))
    known.setdefault(type(model).__name__, None)
    known["Sequential"] = None
    policy = getattr(keras, "DTypePolicy", None) or getattr(keras, "dtype_policies", None)
    if policy:
        known["DTypePolicy"] = None
    version = getattr(keras, "__version__", None)
    with open(result, "w") as file:
        json.dump({"tensorflow": tf.__version__, "keras": version, "operations": operations(), "classes": known}, file, sort_keys=True)


main(sys.argv[1])
