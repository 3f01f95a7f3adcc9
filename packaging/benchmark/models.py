#!/usr/bin/env python3
"""Measures how long a SavedModel of 2 GB takes.

    packaging/benchmark/models.py SAVED_MODEL PYTHON [IMAGE]

SAVED_MODEL is a folder that a real release wrote (such as 2.8.4/functional-saved of models.zip among the tests), PYTHON that of an
environment with TensorFlow, IMAGE the application image. A copy of the model gets one more constant of just under 2 GB, the most that a
protobuf message can hold. The same quick diagnosis without starting Python runs in turn with the copy, with the small model and
without a model: wall seconds, seconds of the processor and the largest resident memory of each.
"""

import os
import pathlib
import shutil
import statistics
import sys
import tempfile
import time

BIG = 2_000_000_000
ROUNDS = 7


def varint(number):
    out = bytearray()
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    out.append(number)
    return bytes(out)


def head(field, length):
    """The tag of a field of bytes, and its length."""
    return varint(field << 3 | 2) + varint(length)


def grow(file):
    """Appends a meta graph with a constant: SavedModel.meta_graphs, MetaGraphDef.graph_def, GraphDef.node, NodeDef.attr,
    AttrValue.tensor, TensorProto.tensor_content. Messages that are written twice are joined by whoever reads them."""
    before, length = [], BIG
    for field in (4, 8, 2):
        before.insert(0, head(field, length))
        length += len(before[0])
    key = head(1, 5) + b"value"
    before.insert(0, key)
    length += len(key)
    for field, more in ((5, head(2, 5) + b"Const"), (1, b""), (2, b""), (2, b"")):
        own = more + head(field, length)
        before.insert(0, own)
        length += len(own)
    with open(file, "ab") as model:
        model.write(b"".join(before))
        model.truncate(model.tell() + BIG)


def run(command):
    started = time.monotonic()
    pid = os.posix_spawn(command[0], command, dict(os.environ), file_actions=[
        (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0), (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)])
    _, status, usage = os.wait4(pid, 0)
    assert os.waitstatus_to_exitcode(status) < 2, command
    return time.monotonic() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1000


def main(saved_model, python, image="target/pywrap-doctor"):
    with tempfile.TemporaryDirectory() as folder:
        big = pathlib.Path(folder, "big")
        shutil.copytree(saved_model, big)
        grow(big / "saved_model.pb")
        base = [os.path.join(image, "bin", "pywrap-doctor"), "diagnose", "--no-run", "--quick", "--json", "--python", python]
        runs = {"2 GB": base + ["--model", str(big)], "small": base + ["--model", saved_model], "none": base}
        figures = {name: [] for name in runs}
        for number in range(ROUNDS + 1):
            for name, command in runs.items():
                measured = run(command)
                if number:
                    figures[name].append(measured)
        for name, measured in figures.items():
            walls, processor, memory = zip(*measured)
            print(f"{name:6} median {statistics.median(walls):5.2f} s   least {min(walls):5.2f} s   "
                  f"processor {statistics.median(processor):5.2f} s   memory {max(memory):4.0f} MB")


main(*sys.argv[1:])
