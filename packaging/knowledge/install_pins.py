"""Installs the pins of every combination that runs on this machine, and tries each by an import, a computation and Keras.

Usage: python install_pins.py PIN_TABLE FOLDER [TENSORFLOW_MINOR…]

PIN_TABLE is the input of resolve_pins.py as well; of each minor release its newest patch is taken, on every Python that is on
PATH as pythonX.Y. One environment at a time is made in FOLDER, with uv; uv makes none for Python 3.6, whose own venv and pip
do. Prints a Markdown table, a line as soon as it is known.
"""

import json
import pathlib
import platform
import shutil
import subprocess
import sys

import resolve_pins

CHECK = """
import tensorflow as tf
assert tf.reduce_sum(tf.ones([2, 2])).numpy() == 4
assert tf.keras.Sequential([tf.keras.layers.Dense(3)])(tf.ones([1, 2])).shape == (1, 3)
print("works", tf.__version__)
"""
PLATFORM = {("Linux", "x86_64"): "linux_x86_64", ("Linux", "aarch64"): "linux_aarch64", ("Darwin", "x86_64"): "macos_x86_64",
            ("Darwin", "arm64"): "macos_arm64", ("Windows", "AMD64"): "windows_amd64"}[platform.system(), platform.machine()]
INSIDE = pathlib.Path("Scripts/python.exe" if platform.system() == "Windows" else "bin/python")


def install(row, python, folder):
    """Makes the environment; returns what is said when that fails."""
    inside = folder / INSIDE
    if row["python"] == "3.6":
        steps = [[python, "-m", "venv", folder], [inside, "-m", "pip", "install", "--quiet", "--upgrade", "pip"],
                 [inside, "-m", "pip", "install", "--quiet", "--no-cache-dir", "--no-compile", *row["lines"]]]
    else:
        steps = [["uv", "venv", "--quiet", "--python", python, folder],
                 ["uv", "pip", "install", "--quiet", "--python", inside, *row["lines"]]]
    for step in steps:
        done = subprocess.run(step, capture_output=True, text=True)
        if done.returncode != 0:
            return last_line(done.stderr)
    return ""


def attempt(row, python, folder):
    problem = install(row, python, folder)
    if problem:
        return "not installed: " + problem
    done = subprocess.run([folder / INSIDE, "-c", CHECK], capture_output=True, text=True, cwd=folder)
    return "works" if done.stdout.endswith("works " + row["tensorflow"] + "\n") else "not imported: " + last_line(done.stderr)


def last_line(text):
    return (text.strip().splitlines() or [""])[-1]


def main(table, folder, *minors):
    with open(table, encoding="utf-8") as file:
        rows = [row for row in map(json.loads, file) if row["platform"] == PLATFORM]
    failed = 0
    print("| TensorFlow | Python | pins | |\n|---|---|---|---|")
    for row in resolve_pins.newest_patches(rows):
        python = shutil.which("python" + row["python"])
        if not python or (minors and resolve_pins.minor(row) not in minors):
            continue
        environment = pathlib.Path(folder).resolve() / f"tensorflow-{row['tensorflow']}-python-{row['python']}"
        outcome = attempt(row, python, environment)
        shutil.rmtree(environment, ignore_errors=True)
        failed += outcome != "works"
        print("|", row["tensorflow"], "|", row["python"], "|", ", ".join(row["lines"][1:]), "|", outcome, "|", flush=True)
    return failed > 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
