#!/usr/bin/env python3
"""Measures the search for Pythons against the programs that do the same.

    packaging/benchmark/discovery.py [--home HOME] [--pet PET] [--uv UV] [--walker PROGRAM]

`--home` is the home folder whose known places are searched, such as that of the zoo of the tests. The walk goes through a home folder made for it: 20,000
unrelated files in 1,000 folders, and ten environments among them. Each search runs in turn with its rivals, so that a busy machine weighs on all alike; the
first rounds warm the files, and Java, and are not counted. In one warm Java the known places take at most the time of PET (microsoft/python-environment-tools,
`pet find`), and the walk, which includes them, at most half of its search for `**/bin/python`. Where PET is not there, `--walker` is a program that expands
the same pattern with the same library (the crate `glob`) and does nothing else, which is less than PET does; GNU find does as little in C. Needs a JDK 25
in JAVA_HOME and compiled classes with their dependencies in CLASSPATH. A rival that is not there is left out.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time

from benchmark import compare, run
from native import HERE, Warm, report

OURS = "ours, in a warm Java"


def warm_java(task, home):
    java = os.path.join(os.environ["JAVA_HOME"], "bin", "java")
    command = ["env", "HOME=" + home, java, "--class-path", os.environ["CLASSPATH"]]
    return Warm([*command, "--enable-native-access=ALL-UNNAMED", os.path.join(HERE, "WarmDiscovery.java"), task])


def known(given):
    print(f"Known places, home {given.home}")
    ours = warm_java("known", given.home)
    system = {**os.environ, "HOME": given.home}
    runs = {OURS: ours.once}
    if given.pet:
        runs["pet find"] = lambda: run([given.pet, "find"], env=system)
    if given.uv:
        runs["uv python list"] = lambda: run([given.uv, "python", "list", "--only-installed", "--offline"], env=system)
    medians = compare(given.rounds, runs, warm_up=10, unit="ms")
    ours.end()
    print(f"  {ours.number} Pythons")
    report(medians, OURS, "pet find", "1.00 at most")
    report(medians, OURS, "uv python list", "1.00 at most")


def fill(home):
    for number in range(1000):
        folder = os.path.join(home, f"area{number // 100}", f"folder{number}")
        os.makedirs(folder)
        for file in range(20):
            open(os.path.join(folder, f"note{file}.txt"), "w").close()
    for number in range(10):
        environment = os.path.join(home, f"area{number}", f"folder{number}00", ".venv")
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", environment], check=True)


def walk(given):
    with tempfile.TemporaryDirectory() as home:
        fill(home)
        print("A walk through a home folder with 20,000 unrelated files and ten environments")
        ours = warm_java("walk", home)
        pattern = os.path.join(home, "**", "bin", "python")
        runs = {OURS: ours.once}
        if given.pet:
            runs["pet find **/bin/python"] = lambda: run([given.pet, "find", pattern])
        if given.walker:
            runs["the crate glob alone"] = lambda: run([given.walker, pattern])
        runs["find -path */bin/python"] = lambda: run(["find", home, "-path", "*/bin/python"])
        medians = compare(given.rounds, runs, warm_up=10, unit="ms")
        ours.end()
        print(f"  {ours.number} Pythons")
        report(medians, OURS, "pet find **/bin/python", "0.50 at most")
        report(medians, OURS, "the crate glob alone", "0.50 at most")


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--home", default=os.path.expanduser("~"), help="whose known places are searched")
    options.add_argument("--pet", default=shutil.which("pet"), help="the program of python-environment-tools")
    options.add_argument("--uv", default=shutil.which("uv"))
    options.add_argument("--walker", help="a program that expands a pattern with the crate glob")
    options.add_argument("--rounds", type=int, default=11)
    given = options.parse_args()
    started = time.monotonic()
    known(given)
    walk(given)
    print(f"Measured in {time.monotonic() - started:.0f} s on {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
