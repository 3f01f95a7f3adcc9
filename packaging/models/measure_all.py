"""Runs measure.py in each environment that environments.py made: measure_all.py ENVIRONMENTS FOLDER."""

import pathlib
import sys

from matrix import releases, run


def main():
    environments, folder = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
    folder.mkdir(parents=True, exist_ok=True)
    for name in releases(environments):
        result = folder / (name + ".json")
        if not result.exists():
            answer = run(environments, name, "measure.py", result)
            print(name, answer.returncode, answer.stdout[-300:] if answer.returncode else "", flush=True)


main()
