"""Reads which wheels exist of companions that the TensorFlow facts do not list.

Usage: python measure_companions.py OUTPUT    (run by a Python whose pip reaches a registry)
"""

import collections
import datetime
import json
import re
import sys

from registry import Registry, order, platforms

NAMES = ["wrapt", "typing-extensions", "flatbuffers", "tensorboard", "jax", "keras-nightly", "setuptools", "tensorflow-cpu-aws"]
# Final releases, and the nightly Keras that the final TensorFlow 2.5 asks for.
WANTED = re.compile(r"[0-9]+(\.[0-9]+)*(\.post[0-9]+)?|2\.5\.0\.dev[0-9]+")


def releases(found):
    rows = {}
    for link in found:
        parts = link.filename.removesuffix(".whl").split("-")
        if not link.filename.endswith(".whl") or not WANTED.fullmatch(parts[1]):
            continue
        version, pythons, abi = parts[1], parts[-3], parts[-2]
        row = rows.setdefault(version, {"version": version, "requires_python": "", "wheels": collections.defaultdict(set)})
        row["requires_python"] = link.requires_python or row["requires_python"]
        if link.yanked_reason is not None:
            row["yanked"] = True
        for platform in platforms(parts[-1]):
            for python in pythons.split("."):
                stable = "+abi3" if abi == "abi3" else ""
                if not re.fullmatch(r"cp3[0-9]+t", abi):
                    row["wheels"][platform].add(python + stable)
    for row in rows.values():
        row["wheels"] = {platform: sorted(tags) for platform, tags in sorted(row["wheels"].items())}
    return [rows[version] for version in sorted(rows, key=order)]


def write(path, lists):
    """One row a line, so that a change of one fact is a change of one line."""
    with open(path, "w", encoding="ascii") as file:
        rows = [f"{json.dumps(name)}: " + (json.dumps(found) if isinstance(found, str) else "[\n" + ",\n".join("  " + json.dumps(row) for row in found) + "\n]")
                for name, found in lists.items()]
        file.write("{\n" + ",\n".join(rows) + "\n}\n")


def main(output):
    with Registry.of_pip() as registry:
        result = {name: releases(registry.links(name)) for name in NAMES}
    write(output, {"measured": datetime.date.today().isoformat(), **result})


if __name__ == "__main__":
    main(sys.argv[1])
