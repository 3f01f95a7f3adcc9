"""Adds to the facts about releases whatever the registry has and they have not: final releases of TensorFlow's distributions,
read from the directory, METADATA and build_info of one wheel for each platform, and releases of the companions that the facts list.

Usage: python measure_releases.py tensorflow-releases.json    (run by a Python whose pip reaches a registry)
"""

import ast
import collections
import datetime
import email
import json
import re
import sys

from pip._vendor.packaging.requirements import Requirement
from pip._vendor.packaging.utils import canonicalize_name

import measure_companions
from registry import Registry, order, platforms

FINAL = re.compile(r"[0-9]+(\.[0-9]+)*")
NATIVE = re.compile(r"\.(so|pyd|dll|dylib)(\.\d+)*$")


def requirements(metadata):
    """Requires-Dist as sorted lines: the plain ones, and those of each extra."""
    plain, extras = [], collections.defaultdict(list)
    for line in metadata.get_all("Requires-Dist", []):
        required = Requirement(line)
        marker = str(required.marker or "")
        extra = re.search(r'(?: and )?extra == "([^"]+)"$', marker)
        marker = marker[:extra.start()] if extra else marker
        text = f"{canonicalize_name(required.name)}{'[' + ','.join(sorted(required.extras)) + ']' if required.extras else ''} {required.specifier}".strip()
        (extras[extra.group(1)] if extra else plain).append(f"{text} ; {marker}" if marker else text)
    return sorted(plain), {name: sorted(lines) for name, lines in extras.items()}


def set_of(lines, sets):
    """The id of these lines among the requirement sets, a new one when they are new."""
    for key, value in sets.items():
        if value == lines:
            return key
    key = f"r{max(int(key[1:]) for key in sets) + 1:03}"
    sets[key] = lines
    return key


def build(archive):
    names = [name for name in archive.namelist() if name.endswith("python/platform/build_info.py")]
    found = re.search(r"OrderedDict\((\[.*\])\)", archive.read(names[0]).decode()) if names else None
    if not found:
        return {}
    info = dict(ast.literal_eval(found.group(1)))
    row = {"is_cuda_build": bool(info.get("is_cuda_build"))}
    if row["is_cuda_build"]:
        row |= {"cuda": info.get("cuda_version", ""), "cudnn_major": info.get("cudnn_version", "").split(".")[0],
                "compute_capabilities": info.get("cuda_compute_capabilities", [])}
    return row


def wheel_row(registry, platform, links, sets):
    """One platform of one release, by the wheel of its newest Python."""
    python = lambda link: order(link.filename.split("-")[-3])
    newest = max(links, key=python)
    archive, size = registry.wheel(newest)
    metadata = email.message_from_bytes(archive.read(next(n for n in archive.namelist() if n.endswith(".dist-info/METADATA"))))
    plain, extras = requirements(metadata)
    native = any(NATIVE.search(name) for name in archive.namelist())
    row = {"platform": platform, "pythons": [f"3.{p[1]}" if len(p) > 1 else f"3.{str(p[0])[1:]}" for p in map(python, sorted(links, key=python))],
           "measured_wheel": newest.filename, "wheel_bytes": size, "unpacked_bytes": sum(info.file_size for info in archive.infolist()),
           "kind": "native" if native else "stub", "requires": set_of(plain, sets)}
    tag = newest.filename.removesuffix(".whl").split("-")[-1]
    for key, pattern in (("glibc_min", r"manylinux_(\d+)_(\d+)"), ("macos_min_tag", r"macosx_(\d+)_(\d+)")):
        oldest = min(([int(n) for n in match] for match in re.findall(pattern, tag)), default=None)
        if oldest:
            row[key] = ".".join(map(str, oldest))
    if extras:
        row["extras"] = {name: set_of(lines, sets) for name, lines in sorted(extras.items())}
    if native:
        row["build_info"] = build(archive)
    return row, archive


def gencode(archive):
    """Which protobuf the generated code was made with."""
    text = archive.read("tensorflow/core/framework/tensor_pb2.py").decode()
    version = re.search(r"Protobuf Python Version: ([0-9.]+)", text)
    return {"style": "builder (protoc >= 3.20)", "gencode_version": version and version.group(1), "validates_runtime": "ValidateProtobufRuntimeVersion" in text}


def release(registry, version, links, facts):
    """A release that the facts have not, and the protobuf of its generated code if it holds any."""
    by_platform = collections.defaultdict(list)
    for link in links:
        for platform in platforms(link.filename.removesuffix(".whl").split("-")[-1]):
            by_platform[platform].append(link)
    rows, archives = zip(*(wheel_row(registry, *item, facts["requirement_sets"]) for item in sorted(by_platform.items())))
    for row, archive in zip(rows, archives):
        if row["kind"] == "native":
            facts["protobuf_gencode"]["by_release"].setdefault(version, gencode(archive))
    return {"version": version, "first_upload": "", "requires_python": links[0].requires_python or "", "wheels": list(rows)}


def new_releases(registry, name, facts):
    known = {row["version"] for row in facts["packages"][name]["releases"]}
    oldest = min(map(order, known))
    found = collections.defaultdict(list)
    for link in registry.links(name):
        parts = link.filename.split("-")
        if link.filename.endswith(".whl") and FINAL.fullmatch(parts[1]) and parts[1] not in known and order(parts[1]) > oldest and link.yanked_reason is None:
            found[parts[1]].append(link)
    for version in sorted(found, key=order):
        yield release(registry, version, found[version], facts)


def new_companions(registry, name, facts):
    known = facts["dependencies"][name]
    newest = max(order(row["version"]) for row in known)
    links = registry.links(name)
    for row in measure_companions.releases(links):
        if order(row["version"]) > newest and not row.get("yanked"):
            if any("requires" in other for other in known):
                wheel = next(link for link in links if link.filename.endswith(".whl") and link.filename.split("-")[1] == row["version"])
                archive, _ = registry.wheel(wheel)
                metadata = next(n for n in archive.namelist() if n.endswith(".dist-info/METADATA"))
                row["requires"] = requirements(email.message_from_bytes(archive.read(metadata)))[0]
            yield row


def main(path):
    with open(path, encoding="ascii") as file:
        facts = json.load(file)
    with Registry.of_pip() as registry:
        for name, package in facts["packages"].items():
            for row in new_releases(registry, name, facts):
                print("new:", name, row["version"])
                package["releases"].append(row)
        for name, rows in facts["dependencies"].items():
            for row in new_companions(registry, name, facts):
                print("new:", name, row["version"])
                rows.append(row)
    facts["collected"] = datetime.date.today().isoformat()
    with open(path, "w", encoding="ascii") as file:
        file.write(written(facts) + "\n")


def written(value, depth=4):
    """JSON with one release a line."""
    if isinstance(value, dict) and depth:
        return "{\n%s\n}" % ",\n".join(f"{json.dumps(key)}: {written(item, depth - 1)}" for key, item in value.items())
    if isinstance(value, list) and value and isinstance(value[0], dict) and depth:
        return "[\n%s\n]" % ",\n".join(map(json.dumps, value))
    return json.dumps(value)


if __name__ == "__main__":
    main(sys.argv[1])
