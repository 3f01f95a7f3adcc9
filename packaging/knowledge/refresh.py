"""Makes the compatibility data anew, and the copy that an installed program takes with `pywrap-doctor knowledge --take`.

Usage: python refresh.py tensorflow-releases.json [COPY.json]    (run by a Python whose pip reaches a registry)

1. measure_companions.py reads the registry's metadata of the companions into companions-measured.json.
2. generate.py writes the data files of the package `knowledge` from the measured facts.
3. The files that `schema.json` describes are put together into COPY.json, dated today.
Then `mvn test -Dtest='KnowledgeSchemaTest,ReleasesTest,PinsTest,CompatibilityTest'` holds them to the schema.
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


def main(facts, target=None):
    subprocess.run([sys.executable, HERE / "measure_companions.py", HERE / "companions-measured.json"], check=True)
    subprocess.run([sys.executable, HERE / "generate.py", facts, DATA], check=True)
    if target:
        copy(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
