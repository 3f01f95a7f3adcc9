"""Writes `models.json` of the package `knowledge`: what each release of TensorFlow and Keras can read.

usage: generate.py tensorflow-releases.json MEASURED src/main/resources/org/pywrapdoctor/knowledge/models.json

MEASURED is what measure_all.py wrote. Operations that no measured release lists come from `raw_ops` of the facts. A release
line is written as its minor number: 11 is 2.11 for TensorFlow, Keras 2 and tf-keras; Keras 3 has its own minor numbers.

- `operations`: by the first line that has them, names; what 2.4 has already is under 4 or less
- `attributes`: by the first line, `Operation.attribute` of operations that are older than the attribute
- `classes`: name: [first line of Keras 2 or null, first minor of Keras 3 or null, {setting: [same, same]}]; settings are only
  those that not every release takes which has the class
- `unregistered`: classes that Keras 2 has, but does not find by name
"""

import json
import pathlib
import sys


# Operations that packages beside TensorFlow bring, by how their names begin: REGISTER_OP in each project, and the names in the
# native files of its wheels (README.md), which these cover.
ADD_ONS = {
    "tensorflow-text": {"module": "tensorflow_text", "sameLine": True, "prefixes": "SentencepieceOp Sentencepiece Wordpiece FastWordpiece "
                        "FastBert FastSentencepiece CaseFoldUTF8 NormalizeUTF8 RegexSplit UnicodeScript WhitespaceTokenize NgramsStringJoin "
                        "ConstrainedSequence MaxSpanningTree RougeL SentenceFragments SplitMergeTokenize TFText FindSourceOffsets "
                        "PhraseTokenize TokenizerFromLogits"},
    "tensorflow-addons": {"module": "tensorflow_addons", "sameLine": False, "prefixes": "Addons>"},
    "tensorflow-io": {"module": "tensorflow_io", "sameLine": False, "prefixes": "IO> Bigtable"},
    "tensorflow-decision-forests": {"module": "tensorflow_decision_forests", "sameLine": False, "prefixes": "SimpleML"},
    "tensorflow-compression": {"module": "tensorflow_compression", "sameLine": True, "prefixes": "EntropyDecode EntropyEncode "
                               "CreateRangeDecoder CreateRangeEncoder PmfToQuantizedCdf RunLengthDecode RunLengthEncode RunLengthGamma "
                               "StochasticRound"},
    "struct2tensor": {"module": "struct2tensor", "sameLine": False, "prefixes": "DecodeProtoMap DecodeProtoSparse EquiJoin ParquetDataset "
                      "RunLengthBefore"},
    "tensorflow-recommenders-addons": {"module": "tensorflow_recommenders_addons", "sameLine": False, "prefixes": "TFRA>"},
}


# Layers of Keras 2 that it does not find by name when it loads a model: 2.15.1 does not open its own file, unless they are given as
# custom_objects. Their module is missing in `layers/serialization.py` of keras 2.13.1 to tf-keras 2.21.0.
UNREGISTERED = {"SpectralNormalization"}


def minor(version):
    return int(version.split(".")[1])


def measured(folder):
    found = [json.loads(path.read_text()) for path in folder.glob("*.json")]
    return sorted(found, key=lambda one: minor(one["tensorflow"]))


def operations(facts, releases):
    first, attributes = {}, {}
    raw = facts["raw_ops"]
    for name in raw["in_2.0"]:
        first[name] = 0
    for name, line in raw["first_seen_after_2.0"].items():
        first[name] = minor(line)
    known = set()
    for release in releases:
        line = minor(release["tensorflow"])
        for name, taken in release["operations"].items():
            first[name] = min(first.get(name, line), line)
            for attribute in taken:
                key = name + "." + attribute
                if key not in known and first[name] < line and name in seen_before(releases, line):
                    attributes[key] = line
                known.add(key)
    return grouped(first), grouped(attributes)


def seen_before(releases, line):
    return {name for release in releases if minor(release["tensorflow"]) < line for name in release["operations"]}


def grouped(first):
    lines = {}
    for name, line in sorted(first.items()):
        lines.setdefault(str(line), []).append(name)
    return {line: " ".join(lines[line]) for line in sorted(lines, key=int)}


def lines_of(releases):
    """For each of both generations, in order: the minor number and the classes."""
    two, three = {}, {}
    for release in releases:
        version = release["keras"]
        if version and version.startswith("3."):
            three[minor(version)] = release["classes"]
        else:
            two[minor(release["tensorflow"])] = release["classes"]
    return [sorted(two.items()), sorted(three.items())]


def first_line(lines, has):
    """The first line that has it; null when none has."""
    return next((line for line, classes in lines if has(classes)), None)


def classes(releases):
    generations = lines_of(releases)
    found = {}
    names = {name for lines in generations for _, known in lines for name in known}
    for name in sorted(names):
        since = [first_line(lines, lambda known: name in known) for lines in generations]
        taken = {s for lines in generations for _, known in lines for s in known.get(name) or []}
        closed = all(known[name] for lines in generations for _, known in lines if name in known)
        settings = {}
        for setting in sorted(taken) if closed else []:
            firsts = [first_line(lines, lambda known: setting in (known.get(name) or [])) for lines in generations]
            if firsts != since:
                settings[setting] = firsts
        found[name] = since + ([settings] if settings else [])
    return found


def main(source, folder, target):
    facts = json.loads(pathlib.Path(source).read_text())
    releases = measured(pathlib.Path(folder))
    listed, attributes = operations(facts, releases)
    producers = {}
    for version, producer in facts["graphdef"]["producer_by_release"].items():
        producers.setdefault(str(producer), ".".join(version.split(".")[:2]))
    parts = {
        "collected": facts["collected"],
        "evidence": "measured: packaging/models/measure.py in each release, and raw_ops of tensorflow-releases.json",
        "producers": producers,
        "operations": listed,
        "attributes": attributes,
        "classes": classes(releases),
        "unregistered": " ".join(sorted(UNREGISTERED)),
        "addOns": ADD_ONS,
    }
    rows = []
    for key, value in parts.items():
        if isinstance(value, dict):
            inner = ",\n".join(f"  {json.dumps(k)}: {json.dumps(v, separators=(',', ':'))}" for k, v in value.items())
            rows.append(f"{json.dumps(key)}: {{\n{inner}\n}}")
        else:
            rows.append(f"{json.dumps(key)}: {json.dumps(value)}")
    pathlib.Path(target).write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="ascii")


main(*sys.argv[1:])
