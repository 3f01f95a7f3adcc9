"""Resolves the pins of every combination for its own Python and platform with uv, and names those that do not resolve.

Usage: python resolve_pins.py PIN_TABLE [--newest-patch]

PIN_TABLE holds one JSON object a line, as the test class org.pywrapdoctor.knowledge.PinTable prints them. Wheels alone count,
but for the few companions of TensorFlow 2.4 to 2.6, and the JAX of 2.12 on Python 3.8, that were never published as wheels.
"""

import concurrent.futures
import json
import subprocess
import sys

PLATFORMS = {"windows_amd64": "x86_64-pc-windows-msvc", "linux_x86_64": "x86_64-manylinux_2_28", "linux_aarch64": "aarch64-manylinux_2_28",
             "macos_x86_64": "x86_64-apple-darwin", "macos_arm64": "aarch64-apple-darwin"}
NEVER_WHEELS = ["wrapt", "termcolor", "clang", "google-pasta", "astunparse"]


def resolve(row):
    command = ["uv", "pip", "compile", "-", "--quiet", "--no-header", "--no-annotate", "--python-version", row["python"],
               "--python-platform", PLATFORMS[row["platform"]], "--only-binary", ":all:"]
    if row["tensorflow"].startswith(("2.4.", "2.5.", "2.6.")):
        for name in NEVER_WHEELS:
            command += ["--no-binary", name]
    if row["tensorflow"].startswith("2.12.") and row["python"] == "3.8":
        command += ["--no-binary", "jax"]
    if row["withoutWheel"]:
        return row, "skipped: no wheel of " + ", ".join(row["withoutWheel"])
    done = subprocess.run(command, input="\n".join(row["lines"]), capture_output=True, text=True)
    if done.returncode != 0:
        return row, done.stderr.strip()
    # Of an extra that a release does not have uv says nothing.
    return row, "" if "and-cuda" not in row["lines"][0] or "\nnvidia-cudnn" in done.stdout else "and-cuda brings no cuDNN"


def minor(row):
    return ".".join(row["tensorflow"].split(".")[:2])


def newest_patches(rows):
    newest = {}
    for row in rows:
        newest[minor(row), row["platform"], row["python"]] = row
    return list(newest.values())


def main(table, *options):
    with open(table, encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    if "--newest-patch" in options:
        rows = newest_patches(rows)
    failed = skipped = 0
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        for row, problem in pool.map(resolve, rows):
            if problem.startswith("skipped"):
                skipped += 1
            if problem:
                failed += not problem.startswith("skipped")
                print(row["tensorflow"], row["platform"], row["python"], problem, flush=True)
    print(f"{len(rows) - failed - skipped} resolve, {skipped} need a compiler, {failed} fail")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
