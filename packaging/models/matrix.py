"""Writes models with each release and opens each of them with each: matrix.py ENVIRONMENTS FOLDER RESULTS.

ENVIRONMENTS is what environments.py made. A release from 2.16 on takes part twice, as it is and with tf-keras. FOLDER gets a
folder of models for each release that writes, RESULTS a file of lines of JSON for each release that opens. What is there
already stays, so the run can be stopped and started again. About ten minutes on a quiet computer.
"""

import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
LEGACY = "+tf-keras"
# Those that write; every release opens.
WRITERS = ["2.4.4", "2.6.5", "2.8.4", "2.10.1", "2.11.1", "2.12.1", "2.13.1", "2.14.1", "2.15.1", "2.16.2", "2.16.2+tf-keras",
           "2.18.1", "2.20.0", "2.21.0", "2.21.0+tf-keras"]


def run(environments, name, program, *arguments):
    release, legacy, _ = name.partition(LEGACY)
    environment = dict(os.environ, PYTHONDONTWRITEBYTECODE="1", TF_ENABLE_ONEDNN_OPTS="0")
    if legacy:
        environment["TF_USE_LEGACY_KERAS"] = "1"
    python = environments / release / "bin" / "python"
    return subprocess.run([str(python), str(HERE / program)] + [str(each) for each in arguments], env=environment,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True)


def releases(environments):
    found = sorted((path.name for path in environments.iterdir() if (path / "made").exists()),
                   key=lambda name: [int(part) for part in name.split(".")])
    return [name for release in found for name in [release] + ([release + LEGACY] if int(release.split(".")[1]) > 15 else [])]


def main():
    environments, folder, results = (pathlib.Path(argument).resolve() for argument in sys.argv[1:4])
    results.mkdir(parents=True, exist_ok=True)
    for name in WRITERS:
        if not (folder / name).exists():
            answer = run(environments, name, "write_models.py", folder / name)
            told = [line for line in answer.stdout.splitlines() if line.startswith("not written")]
            print(name, "wrote", answer.returncode, *told, sep="\n  ", flush=True)
    for name in releases(environments):
        done = results / (name + ".done")
        for _ in range(0 if done.exists() else 9):
            answer = run(environments, name, "open_models.py", folder, results / (name + ".jsonl"))
            if answer.returncode == 0:
                done.write_text("")
                break
        print(name, "opened", answer.returncode, flush=True)


if __name__ == "__main__":
    main()
