#!/usr/bin/env python3
"""Measures the application image against the programs that a person would use instead.

    packaging/benchmark/benchmark.py --python ENVIRONMENT/bin/python [--image target/pywrap-doctor]

The environment holds a TensorFlow that works. Each pair runs in turn, so that a busy machine weighs on both alike;
the first round warms the files and is not counted. Start: a quick diagnosis, whole process, takes at most half the time
of `python -c "import tensorflow"`. Hashes: a diagnosis that compares the checksum of every file of code, less the quick
one, is as near as possible to `sha256sum` of the same files on two cores.
"""

import argparse
import csv
import json
import os
import re
import resource
import statistics
import subprocess
import time

CODE = re.compile(r"\.py$|\.pyd$|\.dll$|\.dylib$|\.so(\.[0-9.]+)?$")


def run(command, check=True, **options):
    """Wall and processor seconds of one run."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.monotonic()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=check, **options)
    wall = time.monotonic() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def compare(rounds, runs, warm_up=1, unit="s"):
    """Runs each in turn and prints its median and minimum; returns the median wall seconds by name."""
    measured = {name: [] for name in runs}
    for number in range(warm_up + rounds):
        for name, once in runs.items():
            figures = once()
            if number >= warm_up:
                measured[name].append(figures)
    medians = {}
    for name, figures in measured.items():
        walls = [wall for wall, _ in figures]
        processors = [cpu for _, cpu in figures if cpu is not None]
        medians[name] = statistics.median(walls)
        scale = {"s": 1, "ms": 1000}[unit]
        line = f"  {name:32} median {scale * medians[name]:7.2f} {unit}   least {scale * min(walls):7.2f} {unit}"
        if processors:
            line += f"   processor {scale * statistics.median(processors):7.2f} {unit}"
        print(line)
    return medians


def peak_megabytes(process):
    """The largest memory of a process so far, by its number."""
    with open(f"/proc/{process}/status", encoding="utf-8") as file:
        return int(re.search(r"VmHWM:\s+(\d+) kB", file.read())[1]) / 1024


def hashed_files(answer):
    """The files whose checksums a full diagnosis compares, the biggest first."""
    found = set()
    for distribution in answer["snapshot"]["installation"]["value"]["distributions"]:
        if distribution["files"].get("value", {}).get("depth") != "CONTENT":
            continue
        with open(os.path.join(distribution["metadata"], "RECORD"), encoding="utf-8", newline="") as record:
            for path, checksum, _size in csv.reader(record):
                if checksum and CODE.search(path):
                    found.add(os.path.normpath(os.path.join(distribution["sitePackages"], path)))
    return sorted(found, key=os.path.getsize, reverse=True)


def sha256sum(files):
    names = "\0".join(files).encode()
    return run(["xargs", "--null", "--max-procs=2", "--max-args=16", "sha256sum"], input=names)


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--python", required=True, help="the Python of an environment whose TensorFlow works")
    options.add_argument("--image", default="target/pywrap-doctor", help="the application image")
    options.add_argument("--rounds", type=int, default=5)
    given = options.parse_args()
    doctor = os.path.join(given.image, "bin", "pywrap-doctor")
    full = [doctor, "diagnose", "--no-run", "--json", "--python", given.python]
    quick = [*full, "--quick"]

    print("Start")
    start = compare(
        given.rounds,
        {
            "diagnose --no-run --quick": lambda: run(quick),
            "python -c 'import tensorflow'": lambda: run([given.python, "-c", "import tensorflow"]),
        },
    )
    doctors, python = start.values()
    print(f"  diagnose takes {doctors / python:.2f} of the import (the aim: 0.50 at most)")

    answer = json.loads(subprocess.run(full, stdout=subprocess.PIPE, check=True).stdout)
    files = hashed_files(answer)
    print(f"Hashes of {len(files)} files, {sum(map(os.path.getsize, files)) / 1e6:.0f} MB")
    hashes = compare(
        given.rounds,
        {
            "diagnose --no-run": lambda: run(full),
            "diagnose --no-run --quick": lambda: run(quick),
            "sha256sum on two cores": lambda: sha256sum(files),
        },
    )
    whole, without, oracle = hashes.values()
    print(f"  hashing takes {(whole - without) / oracle:.2f} of sha256sum (the aim: near 1)")


if __name__ == "__main__":
    main()
