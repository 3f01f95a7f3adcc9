#!/usr/bin/env python3
"""Measures the search for Pythons against the programs that do the same.

    packaging/benchmark/discovery.py [--home HOME] [--pet PET] [--uv UV] [--walker PROGRAM] [--growth]

`--home` is the home folder whose known places are searched, such as that of the zoo of the tests. The walk goes through a home folder made for it: 20,000
unrelated files in 1,000 folders, and ten environments among them. Each search runs in turn with its rivals, so that a busy machine weighs on all alike; the
first rounds warm the files, and Java, and are not counted. In one warm Java the known places take at most the time of PET (microsoft/python-environment-tools,
`pet find`), and the walk, which includes them, at most half of its search for `**/bin/python`. Where PET is not there, `--walker` is a program that expands
the same pattern with the same library (the crate `glob`) and does nothing else, which is less than PET does; GNU find does as little in C. The walk is
measured alone too, since these list paths and nothing else. With `--growth` nothing is compared: homes with 10, 100 and 1,000 environments tell how time and
memory grow. Needs a JDK 25 in JAVA_HOME and compiled classes (target/classes, target/test-classes) with their dependencies in CLASSPATH. A rival that is not
there is left out.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from benchmark import compare, peak_megabytes, run
from native import Warm, report

OURS = "ours, in a warm Java"
WALK = "ours, the walk alone"
PATHS = "ours, its paths alone"


def warm_java(task, home):
    java = os.path.join(os.environ["JAVA_HOME"], "bin", "java")
    command = ["env", "HOME=" + home, java, "-Xmx256m", "--class-path", os.environ["CLASSPATH"]]
    return Warm([*command, "--enable-native-access=ALL-UNNAMED", "org.pywrapdoctor.probe.interpreter.search.WarmDiscovery", task])


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
        alone = warm_java("folders", home)
        paths = warm_java("paths", home)
        pattern = os.path.join(home, "**", "bin", "python")
        runs = {OURS: ours.once, WALK: alone.once, PATHS: paths.once}
        if given.pet:
            runs["pet find **/bin/python"] = lambda: run([given.pet, "find", pattern])
        if given.walker:
            runs["the crate glob alone"] = lambda: run([given.walker, pattern])
        runs["find -path */bin/python"] = lambda: run(["find", home, "-path", "*/bin/python"])
        medians = compare(given.rounds, runs, warm_up=60, unit="ms")
        ours.end()
        alone.end()
        paths.end()
        print(f"  {ours.number} Pythons, {alone.number} by the walk")
        report(medians, OURS, "pet find **/bin/python", "0.50 at most")
        report(medians, PATHS, "the crate glob alone", "0.50 at most")


def environment(folder):
    """An environment as `venv` makes it, with the names of 60 packages."""
    python = os.path.realpath(sys.executable)
    packages = os.path.join(folder, "lib", "python%d.%d" % sys.version_info[:2], "site-packages")
    os.makedirs(os.path.join(folder, "bin"))
    os.symlink(python, os.path.join(folder, "bin", "python"))
    os.symlink("python", os.path.join(folder, "bin", "python3"))
    with open(os.path.join(folder, "pyvenv.cfg"), "w") as config:
        config.write("home = %s\nversion = %d.%d.%d\n" % (os.path.dirname(python), *sys.version_info[:3]))
    for name in ["tensorflow-2.15.1", *(f"package{number}-1.0" for number in range(59))]:
        distribution = os.path.join(packages, name + ".dist-info")
        os.makedirs(distribution)
        with open(os.path.join(distribution, "METADATA"), "w") as metadata:
            metadata.write("Metadata-Version: 2.1\nName: %s\nVersion: %s\n" % tuple(name.split("-")))


def growth(given):
    print("Homes with more and more environments, until the list is complete")
    for number in (10, 100, 1000):
        with tempfile.TemporaryDirectory() as home:
            for index in range(number):
                environment(os.path.join(home, f"area{index % 10}", f"project{index}", ".venv"))
            ours = warm_java("walk", home)
            first = ours.once()[0]
            later = statistics.median(ours.once()[0] for _ in range(given.rounds))
            print(f"  {number:5} environments   first {1000 * first:6.0f} ms   later, median {1000 * later:6.0f} ms"
                  f"   memory {peak_megabytes(ours.process.pid):.0f} MB   {ours.number} Pythons")
            ours.end()


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--home", default=os.path.expanduser("~"), help="whose known places are searched")
    options.add_argument("--pet", default=shutil.which("pet"), help="the program of python-environment-tools")
    options.add_argument("--uv", default=shutil.which("uv"))
    options.add_argument("--walker", help="a program that expands a pattern with the crate glob")
    options.add_argument("--rounds", type=int, default=11)
    options.add_argument("--growth", action="store_true", help="homes with more and more environments instead")
    given = options.parse_args()
    started = time.monotonic()
    if given.growth:
        growth(given)
    else:
        known(given)
        walk(given)
    print(f"Measured in {time.monotonic() - started:.0f} s on {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
