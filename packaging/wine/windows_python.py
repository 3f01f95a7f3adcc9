"""Makes a real Windows CPython 3.11 with a real TensorFlow 2.20, to be run under Wine:

    python3 packaging/wine/windows_python.py FOLDER JAVA_RUNTIME

Python is python-build-standalone, which a Go module carries file by file. Wine's ucrtbase.dll lacks functions that NumPy
calls; Microsoft's, from the Java runtime, takes its place beside python.exe.
"""

import gzip
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

MODULE = "github.com/kluctl/go-embed-python@v0.0.0-3.11.11-20241219-1"
DATA = "python/internal/data/windows-amd64"
TENSORFLOW = "tensorflow==2.20.0"


def make(folder, java_runtime):
    unpack_python(folder)
    shutil.copy(java_runtime / "bin" / "ucrtbase.dll", folder)
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-compile", "--target",
         folder / "Lib" / "site-packages", "--only-binary=:all:", "--platform", "win_amd64", "--python-version", "3.11",
         "--implementation", "cp", "--abi", "cp311", "--abi", "abi3", "--abi", "none", TENSORFLOW],
        check=True)
    # Where the packages' own lists of files say that the programs are.
    shutil.move(folder / "Lib" / "site-packages" / "bin", folder / "bin")


def unpack_python(folder):
    # Not in the checkout, which is no Go module.
    with tempfile.TemporaryDirectory() as elsewhere:
        answer = subprocess.run(["go", "mod", "download", "-json", MODULE], cwd=elsewhere, check=True, capture_output=True,
                                text=True)
    data = pathlib.Path(json.loads(answer.stdout)["Dir"]) / DATA
    for entry in json.loads((data / "files.json").read_text())["files"]:
        file = folder / entry["name"]
        if (data / entry["name"]).is_dir():
            file.mkdir(parents=True, exist_ok=True)
        elif entry.get("compressed"):
            file.write_bytes(gzip.decompress((data / (entry["name"] + ".gz")).read_bytes()))
        else:
            file.write_bytes((data / entry["name"]).read_bytes())


if __name__ == "__main__":
    make(pathlib.Path(sys.argv[1]).absolute(), pathlib.Path(sys.argv[2]))
