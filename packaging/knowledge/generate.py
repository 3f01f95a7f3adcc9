"""Writes the data files of the package `knowledge` from the measured facts.

Usage: python generate.py tensorflow-releases.json companions-measured.json src/main/resources/org/pywrapdoctor/knowledge

`tensorflow-releases.json` holds what was measured of each release of TensorFlow and of its nearest companions; measure_releases.py
adds to it. `companions-measured.json` (by measure_companions.py) has the wheels of the other companions. Each row written here
names the wheel or page that it was measured from.
"""

import json
import pathlib
import sys

DISTRIBUTIONS = ["tensorflow", "tensorflow-cpu", "tensorflow-gpu", "tensorflow-intel", "tensorflow-macos"]
MINORS = ["2.7"] + [f"3.{n}" for n in range(5, 16)]


def order(minor):
    return tuple(map(int, minor.split(".")))


def write(path, head, lists):
    """One row a line, so that a change of one fact is a change of one line."""
    parts = [f"{json.dumps(key)}: {json.dumps(value)}" for key, value in head.items()]
    for key, rows in lists.items():
        if isinstance(rows, dict):
            inner = ",\n".join(f"  {json.dumps(k)}: {json.dumps(v, separators=(',', ':'))}" for k, v in rows.items())
            parts.append(f"{json.dumps(key)}: {{\n{inner}\n}}")
        else:
            inner = ",\n".join(f"  {json.dumps(row, separators=(',', ':'))}" for row in rows)
            parts.append(f"{json.dumps(key)}: [\n{inner}\n]")
    path.write_text("{\n" + ",\n".join(parts) + "\n}\n", encoding="ascii")


def write_rows(path, head, rows):
    """JSON lines: first where the rows come from, then one row a line with name and version in front, so that the program
    finds a row without reading the others."""
    lines = [head, *({"name": row["name"], "version": row["version"]} | row for row in rows)]
    path.write_text("".join(json.dumps(line, separators=(",", ":")) + "\n" for line in lines), encoding="ascii")


def held_by(wheel, sets):
    """The distribution that a stub asks for in the same version on its own platform."""
    wanted = {"windows_amd64": "tensorflow-intel", "linux_aarch64": "tensorflow-cpu-aws"}.get(wheel["platform"])
    names = {line.split()[0] for line in sets[wheel["requires"]]}
    if wheel["platform"].startswith("macos"):
        wanted = next((n for n in ("tensorflow-macos", "tensorflow") if n in names), None)
    return wanted if wanted in names else None


def wheel_row(wheel, sets):
    build = wheel.get("build_info", {})
    row = {"on": wheel["platform"], "pythons": " ".join(wheel["pythons"]), "kind": wheel["kind"], "bytes": wheel["wheel_bytes"],
           "unpacked": wheel["unpacked_bytes"], "requires": wheel["requires"], "read": wheel["measured_wheel"]}
    if wheel["kind"] == "stub":
        row["heldBy"] = held_by(wheel, sets)
    if "glibc_min" in wheel:
        row["glibc"] = wheel["glibc_min"]
    if "macos_min_tag" in wheel:
        row["macos"] = wheel["macos_min_tag"]
    if wheel.get("extras"):
        row["extras"] = wheel["extras"]
    if build.get("is_cuda_build"):
        row |= {"cuda": build.get("cuda", ""), "cudnn": build.get("cudnn_major", ""),
                "kernels": " ".join(build.get("compute_capabilities", []))}
    if build.get("msvc_toolset"):
        row["msvc"] = build["msvc_toolset"]
    return {key: value for key, value in row.items() if value is not None}


def aws_rows(facts, measured):
    """tensorflow-cpu-aws holds the Linux aarch64 files up to 2.15; its own METADATA was not read, so that of Linux x86_64 stands for it."""
    linux = {r["version"]: w for r in facts["packages"]["tensorflow"]["releases"] for w in r["wheels"] if w["platform"] == "linux_x86_64"}
    for release in measured["tensorflow-cpu-aws"]:
        twin = linux[release["version"]]
        pythons = pythons_of(release["wheels"]["linux_aarch64"])
        wheel = {"on": "linux_aarch64", "pythons": pythons, "kind": "native", "bytes": 0, "unpacked": 0, "requires": twin["requires"],
                 "read": "file names of the registry page; requires inferred from " + twin["measured_wheel"], "glibc": "2.17"}
        yield {"name": "tensorflow-cpu-aws", "version": release["version"], "uploaded": "", "requiresPython": release["requires_python"],
               "wheels": [wheel]}


def releases(facts, measured, folder):
    rows = list(aws_rows(facts, measured))
    for name in DISTRIBUTIONS:
        for release in facts["packages"][name]["releases"]:
            wheels = [wheel_row(wheel, facts["requirement_sets"]) for wheel in release["wheels"]]
            rows.append({"name": name, "version": release["version"], "uploaded": release["first_upload"],
                         "requiresPython": release["requires_python"] or "", "wheels": wheels})
    used = {w["requires"] for r in rows for w in r["wheels"]} | {s for r in rows for w in r["wheels"] for s in w.get("extras", {}).values()}
    head = {"collected": facts["collected"], "source": "measured: registry page of each distribution, and the wheel named in 'read' (METADATA, "
            "build_info, file list); 'bytes' and 'unpacked' are those of that wheel"}
    write_rows(folder / "releases.jsonl", head, rows)
    head["source"] = "measured: Requires-Dist in the METADATA of the wheels that name the set in releases.jsonl"
    write(folder / "requirements.json", head, {"sets": {k: v for k, v in facts["requirement_sets"].items() if k in used}})


def pythons_of(tags):
    """The Python minors that a list of wheel tags serves; `*` when it is not bound to any."""
    if "py3" in tags:
        return "*"
    found = set()
    for tag in tags:
        name, _, abi = tag.partition("+")
        if not name.startswith("cp"):
            continue
        minor = f"{name[2]}.{name[3:]}"
        found |= {m for m in MINORS if m == minor or (abi == "abi3" and m[0] == "3" and order(m) >= order(minor))}
    return " ".join(sorted(found, key=order))


def companion_row(name, release):
    wheels = release["wheels"]
    row = {"name": name, "version": release["version"], "requiresPython": release["requires_python"] or ""}
    if "py3" in wheels.get("any", []):
        row["any"] = True
    served = {}
    for platform in ("windows_amd64", "linux_x86_64", "linux_aarch64", "macos_x86_64", "macos_arm64"):
        tags = wheels.get(platform)
        if tags is None and platform.startswith("macos"):
            tags = wheels.get("any")  # universal2 wheels are listed there
        if tags and "any" not in row:
            served[platform] = pythons_of(tags)
    row["wheels"] = served
    if release.get("requires"):
        row["requires"] = release["requires"]
    return row


def newest_of_each_major(found):
    """Hundreds of releases where the newest of each major version is enough to choose from."""
    return list({release["version"].split(".")[0]: release for release in found if not release.get("yanked")}.values())


def companions(facts, measured, folder):
    lists = [*facts["dependencies"].items(), *((name, found) for name, found in measured.items() if name not in ("measured", "tensorflow-cpu-aws"))]
    lists = [(name, newest_of_each_major(found) if name == "setuptools" else found) for name, found in lists]
    # Of nightly builds the last one is enough: a TensorFlow that asks for one asks for that line only.
    lists = [(name, found[-1:] if name.endswith("-nightly") else found) for name, found in lists]
    rows = [companion_row(name, release) for name, found in lists for release in found if not release.get("yanked")]
    head = {"collected": facts["collected"], "source": "measured: registry page of each distribution (file names, Requires-Python); yanked releases left out"}
    write_rows(folder / "companions.jsonl", head, rows)


PROTOBUF_STYLES = {
    "descriptor": {"below": "4", "why": "its generated code is of a kind that protobuf 4 and newer refuse"},
    "builder": {"from": "3.20.0", "why": "its generated code calls google.protobuf.internal.builder, which came with protobuf 3.20"},
    "validated": {"why": "its generated code refuses to run with an older protobuf than it was made with"},
}


def protobuf(facts, folder):
    rows = []
    for version, code in facts["protobuf_gencode"]["by_release"].items():
        style = "validated" if code["validates_runtime"] else code["style"].split()[0]
        made_with = code["gencode_version"] or ""
        if rows and (rows[-1]["style"], rows[-1].get("madeWith", "")) == (style, made_with):
            rows[-1]["last"] = version
        else:
            rows.append({"first": version, "last": version, "style": style} | PROTOBUF_STYLES[style])
            if made_with:
                rows[-1] |= {"from": made_with, "madeWith": made_with}
    head = {"collected": facts["collected"], "source": facts["protobuf_gencode"]["evidence"] + "; imports tried with 2.10.1 (protobuf 3.20.3, 4.21.12, "
            "5.28.3), 2.14.0 (3.20.3 to 7.36.2) and 2.20.0 (3.20.3, 4.x, 5.28.0, 5.28.3, 6.33.6, 7.36.2)"}
    write(folder / "protobuf.json", head, {"generated": rows})


NUMPY_RULES = {"numpy2-with-old-tf": "its native modules are built for the C interface of NumPy 1",
               "numpy-removed-aliases": "its Python code uses names that NumPy 1.24 removed, such as np.object"}


def numpy(facts, folder):
    rows = [{"tensorflow": rule["when"]["tensorflow"], "below": rule["when"]["numpy"].removeprefix(">="), "why": NUMPY_RULES[rule["id"]],
             "source": "; ".join(rule["evidence"])} for rule in facts["rules"] if rule["id"] in NUMPY_RULES]
    write(folder / "numpy.json", {"collected": facts["collected"]}, {"breaks": rows})


def gpu(facts, folder):
    tables = [("linux", facts["tables"]["tested_builds_linux_gpu"]), ("windows", facts["tables"]["tested_builds_windows_gpu"])]
    rows = [{"on": system, "tensorflow": row[0].rsplit(".", 1)[0], "cuda": row[2], "cudnn": row[1], "source": table["source"]}
            for system, table in tables for row in table["rows"]]
    write(folder / "gpu.json", {"collected": facts["collected"]}, {"tested": rows})


def main(source, others, target):
    facts, measured = (json.loads(pathlib.Path(path).read_text(encoding="utf-8")) for path in (source, others))
    folder = pathlib.Path(target)
    releases(facts, measured, folder)
    companions(facts, measured, folder)
    protobuf(facts, folder)
    numpy(facts, folder)
    gpu(facts, folder)


if __name__ == "__main__":
    main(*sys.argv[1:])
