"""Keeps models and what became of them as test data: keep.py FOLDER RESULTS src/test/resources/org/pywrapdoctor/model

Writes `models.zip`, with a folder for each release that wrote models, and `matrix.txt`: a line for each release that opens and
each that wrote, with the models that opened behind `+` and those that did not behind `-`. A model of a person's own layers is
opened with their classes given; a SavedModel that Keras did not write is opened without Keras.
"""

import json
import pathlib
import sys
import zipfile

KERAS_SAVED = "-saved"


def way(name):
    if name.startswith("custom.") :
        return "keras_with_own"
    if name.endswith((".h5", ".keras")):
        return "keras"
    if name.endswith(("-saved", "-export")):
        return "keras" if name.split("-")[0] in ("functional", "custom", "compiled") and name.endswith(KERAS_SAVED) else "saved"
    return {"frozen.pb": "graph", "tiny.tflite": "lite", "checkpoint": "checkpoint"}[name]


def order(release):
    return [int(part) for part in release.split("+")[0].split(".")] + [len(release)]


def outcomes(path):
    for line in path.read_text().splitlines():
        row = json.loads(line)
        if row["way"] == way(row["model"]):
            yield row["writer"], row["model"], row.get("ok", False)


def main(folder, results, target):
    folder, results, target = pathlib.Path(folder), pathlib.Path(results), pathlib.Path(target)
    target.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target / "models.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                archive.writestr(zipfile.ZipInfo(str(path.relative_to(folder)), (2026, 1, 1, 0, 0, 0)), path.read_bytes(),
                                 zipfile.ZIP_DEFLATED, 9)
    lines = []
    for path in sorted(results.glob("*.jsonl"), key=lambda one: order(one.stem)):
        if not path.with_name(path.stem + ".done").exists():
            continue
        by_writer = {}
        for writer, model, ok in outcomes(path):
            by_writer.setdefault(writer, {})[model] = ok
        for writer in sorted(by_writer, key=order):
            known = by_writer[writer]
            lines.append(" ".join([path.stem, writer, "+"] + sorted(m for m in known if known[m])
                                  + ["-"] + sorted(m for m in known if not known[m])))
    (target / "matrix.txt").write_text("\n".join(lines) + "\n")


main(*sys.argv[1:])
