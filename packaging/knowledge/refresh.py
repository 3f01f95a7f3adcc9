"""Makes the compatibility data anew, and the copy that an installed program takes with `pywrap-doctor knowledge --take`.

Usage: python refresh.py [COPY.json]    (run by a Python whose pip reaches a registry)

1. measure_releases.py adds what the registry has and tensorflow-releases.json beside this script has not.
2. measure_companions.py reads the registry's pages of the other companions into companions-measured.json.
3. generate.py writes the data files of the package `knowledge` from these two.
4. The files that `schema.json` describes are put together into COPY.json, dated today.
Then `mvn test -Dtest='KnowledgeSchemaTest,GeneratedKnowledgeTest,ReleasesTest,PinsTest,CompatibilityTest'` holds them to the schema.
"""

import datetime
import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE.parent.parent / "src/main/resources/org/pywrapdoctor/knowledge"


def copy(target):
    names = json.loads((DATA / "schema.json").read_text(encoding="utf-8"))
    files = {name: (DATA / name).read_text(encoding="utf-8") for name in names}
    whole = {"format": 1, "collected": datetime.date.today().isoformat(), "files": files}
    pathlib.Path(target).write_text(json.dumps(whole), encoding="utf-8")


def run(script, *arguments):
    subprocess.run([sys.executable, HERE / script, *arguments], check=True)


def main(target=None):
    run("measure_releases.py", HERE / "tensorflow-releases.json")
    run("measure_companions.py", HERE / "companions-measured.json")
    run("generate.py", HERE / "tensorflow-releases.json", HERE / "companions-measured.json", DATA)
    if target:
        copy(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
