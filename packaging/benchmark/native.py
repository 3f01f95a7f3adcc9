#!/usr/bin/env python3
"""Measures the readers of native files and the search for libraries against the programs that do the same.

    packaging/benchmark/native.py --python ENVIRONMENT/bin/python --windows-wheel WHEEL [--image target/pywrap-doctor]

The environment holds a TensorFlow that works, of 2.20 or later; the wheel is one for Windows. Each task runs in turn with its rivals, so that a busy
machine weighs on all alike; the first rounds warm the files, and Java, and are not counted. In one warm Java, finding the libraries of TensorFlow's
module takes at most the time of `libtree -vv`; a whole run of `pywrap-doctor libraries` takes less than `lddtree`; reading the tables of the Windows
modules takes at most the time of pefile, which is measured without its start. Needs a JDK 25 in JAVA_HOME, compiled classes and tests (mvn test-compile),
Debian's packages libtree and pax-utils, and the package pefile in the Python that runs this script. A rival that is not there is left out.
"""

import argparse
import glob
import os
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile

from benchmark import compare, run

HERE = os.path.dirname(os.path.abspath(__file__))
PEFILE = """
import pefile, sys, time
names = ("EXPORT", "IMPORT", "DELAY_IMPORT", "RESOURCE")
wanted = [pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_" + name] for name in names]
enough = 1 << 20
pefile.MAX_SYMBOL_NAME_LENGTH = pefile.MAX_IMPORT_NAME_LENGTH = pefile.MAX_IMPORT_SYMBOLS = enough
for line in sys.stdin:
    started, functions = time.perf_counter(), 0
    for file in sys.argv[1:]:
        pe = pefile.PE(file, fast_load=True, max_symbol_exports=enough)
        pe.parse_data_directories(wanted)
        functions += sum(len(entry.imports) for entry in getattr(pe, "DIRECTORY_ENTRY_IMPORT", []))
        if hasattr(pe, "DIRECTORY_ENTRY_EXPORT"):
            functions += len(pe.DIRECTORY_ENTRY_EXPORT.symbols)
        pe.close()
    print(time.perf_counter() - started, functions, flush=True)
"""


class Warm:
    """A process that does its task once for each line it gets, and answers with its own seconds."""

    def __init__(self, command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.number = 0

    def once(self):
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        seconds, number = self.process.stdout.readline().split()
        self.number = int(number)
        return float(seconds), None

    def end(self):
        self.process.stdin.close()
        self.process.wait()


def warm_java(*arguments):
    java = os.path.join(os.environ["JAVA_HOME"], "bin", "java")
    source = os.path.join(HERE, "WarmReaders.java")
    return Warm([java, "--class-path", "target/classes:target/test-classes", source, *arguments])


def libraries(given, module):
    print("Libraries of TensorFlow's module")
    ours = warm_java("libraries", given.python, module)
    runs = {"ours, in a warm Java": ours.once}
    system = {**os.environ, "PATH": "/usr/bin:/bin"}  # lddtree starts the first python3 of PATH
    rivals = {"libtree -vv": ["libtree", "-vv"], "ldd": ["ldd"], "lddtree": ["lddtree"]}
    for name, command in rivals.items():
        if shutil.which(command[0], path=system["PATH"]):
            runs[name] = lambda command=command: run([*command, module], env=system)
    doctor = os.path.join(given.image, "bin", "pywrap-doctor")
    if os.path.exists(doctor):
        whole = [doctor, "libraries", module, "--python", given.python, "--json"]
        runs["pywrap-doctor libraries"] = lambda: run(whole, check=False)
    medians = compare(given.rounds, runs, warm_up=20, unit="ms")
    ours.end()
    report(medians, "ours, in a warm Java", "libtree -vv", "1.00 at most")
    report(medians, "pywrap-doctor libraries", "lddtree", "below 1.00")


def headers(given, library):
    print(f"Headers of {os.path.basename(library)}, {os.path.getsize(library) / 1e6:.0f} MB")
    ours = warm_java("headers", library)
    compare(given.rounds, {"ours, in a warm Java": ours.once}, warm_up=20, unit="ms")
    ours.end()
    print(f"  {ours.number / 1e6:.2f} MB read")


def windows_modules(given):
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(given.windows_wheel) as wheel:
        names = [name for name in wheel.namelist() if name.endswith((".pyd", ".dll", ".so"))]
        files = [wheel.extract(name, folder) for name in names]
        modules = [file for file in files if open(file, "rb").read(2) == b"MZ"]
        print(f"Tables of {len(modules)} Windows modules, {sum(map(os.path.getsize, modules)) / 1e6:.0f} MB")
        ours = warm_java("windows-modules", folder)
        rival = Warm([sys.executable, "-c", PEFILE, *modules])
        medians = compare(
            given.rounds, {"ours, in a warm Java": ours.once, "pefile, warm": rival.once}, warm_up=3, unit="ms"
        )
        ours.end()
        rival.end()
        print(f"  functions: ours {ours.number}, pefile {rival.number}")
        report(medians, "ours, in a warm Java", "pefile, warm", "1.00 at most")


def report(medians, ours, rival, aim):
    if ours in medians and rival in medians:
        print(f"  {ours} takes {medians[ours] / medians[rival]:.2f} of {rival} (the aim: {aim})")
    else:
        print(f"  not compared: {ours} with {rival}")


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--python", required=True, help="the Python of an environment whose TensorFlow works")
    options.add_argument("--windows-wheel", help="a TensorFlow wheel for Windows")
    options.add_argument("--image", default="target/pywrap-doctor", help="the application image")
    options.add_argument("--rounds", type=int, default=11)
    given = options.parse_args()
    prefix = os.path.dirname(os.path.dirname(os.path.abspath(given.python)))
    (tensorflow,) = glob.glob(os.path.join(prefix, "lib", "python*", "site-packages", "tensorflow"))
    started = time.monotonic()
    libraries(given, os.path.join(tensorflow, "python", "_pywrap_tensorflow_internal.so"))
    headers(given, os.path.join(tensorflow, "libtensorflow_cc.so.2"))
    if given.windows_wheel:
        windows_modules(given)
    print(f"Measured in {time.monotonic() - started:.0f} s on {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
