"""Reads which wheels exist of companions that the TensorFlow facts do not list, with pip's own session and settings.

Usage: python measure_companions.py OUTPUT    (run by a Python whose pip reaches a registry)
"""

import collections
import datetime
import json
import re
import sys

from pip._internal.commands import create_command
from pip._internal.index.collector import LinkCollector, parse_links
from pip._internal.models.link import Link
from pip._internal.models.search_scope import SearchScope

NAMES = ["wrapt", "typing-extensions", "flatbuffers", "tensorboard", "jax", "keras-nightly", "setuptools", "tensorflow-cpu-aws"]
PLATFORMS = [(r"win_amd64", "windows_amd64"), (r"(many)?linux\w*x86_64", "linux_x86_64"), (r"(many)?linux\w*aarch64", "linux_aarch64"),
             (r"macosx\w*(x86_64|intel)", "macos_x86_64"), (r"macosx\w*arm64", "macos_arm64"), (r"macosx\w*universal2", "macos_x86_64"),
             (r"macosx\w*universal2", "macos_arm64"), (r"any", "any")]
# Final releases, and the nightly Keras that the final TensorFlow 2.5 asks for.
WANTED = re.compile(r"[0-9]+(\.[0-9]+)*(\.post[0-9]+)?|2\.5\.0\.dev[0-9]+")


def links(name, session, options):
    index = options.index_url.rstrip("/")
    scope = SearchScope.create(find_links=[], index_urls=[index], no_index=False)
    page = LinkCollector(session=session, search_scope=scope).fetch_response(Link(f"{index}/{name}/"))
    return list(parse_links(page))


def releases(found):
    rows = {}
    for link in found:
        parts = link.filename.removesuffix(".whl").split("-")
        if not link.filename.endswith(".whl") or not WANTED.fullmatch(parts[1]):
            continue
        version, pythons, abi, platforms = parts[1], parts[-3], parts[-2], parts[-1]
        row = rows.setdefault(version, {"version": version, "requires_python": "", "wheels": collections.defaultdict(set)})
        row["requires_python"] = link.requires_python or row["requires_python"]
        if link.yanked_reason is not None:
            row["yanked"] = True
        for pattern, platform in PLATFORMS:
            if any(re.fullmatch(pattern, one) for one in platforms.split(".")):
                for python in pythons.split("."):
                    stable = "+abi3" if abi == "abi3" else ""
                    if not re.fullmatch(r"cp3[0-9]+t", abi):
                        row["wheels"][platform].add(python + stable)
    for row in rows.values():
        row["wheels"] = {platform: sorted(tags) for platform, tags in sorted(row["wheels"].items())}
    key = lambda version: [int(n) for n in re.findall("[0-9]+", version)]
    return [rows[version] for version in sorted(rows, key=key)]


def main(output):
    command = create_command("download")
    options, _ = command.parse_args(["unused"])
    with command.main_context():
        session = command.get_default_session(options)
        result = {name: releases(links(name, session, options)) for name in NAMES}
    result = {"measured": datetime.date.today().isoformat(), **result}
    with open(output, "w", encoding="ascii") as file:
        rows = [f"{json.dumps(name)}: " + (json.dumps(found) if isinstance(found, str) else "[\n" + ",\n".join("  " + json.dumps(row) for row in found) + "\n]")
                for name, found in result.items()]
        file.write("{\n" + ",\n".join(rows) + "\n}\n")


if __name__ == "__main__":
    main(sys.argv[1])
