"""Makes one environment for each TensorFlow release that the matrix of models is measured with.

usage: environments.py FOLDER [RELEASE]...

Needs uv on PATH and the Pythons named below (uv finds them; `UV_CACHE_DIR` decides where wheels are kept).
Each environment is FOLDER/RELEASE. Takes about 1 GB each where the cache lies on another disk.
"""

import pathlib
import subprocess
import sys

OLD = ["protobuf==3.19.6"]
TF_2_7 = OLD + ["numpy<2"]
# release: (Python, what else is pinned)
RELEASES = {
    "2.1.4": ("3.7", OLD + ["numpy==1.18.5", "h5py==2.10.0"]),
    "2.2.3": ("3.8", OLD + ["numpy==1.18.5", "h5py==2.10.0"]),
    "2.3.4": ("3.8", OLD + ["numpy==1.18.5", "h5py==2.10.0"]),
    "2.4.4": ("3.8", OLD + ["numpy==1.19.5", "h5py==2.10.0"]),
    "2.5.3": ("3.9", OLD + ["numpy==1.19.5"]),
    "2.6.5": ("3.9", OLD + ["numpy==1.19.5", "keras==2.6.0"]),
    "2.7.4": ("3.9", TF_2_7),
    "2.8.4": ("3.10", TF_2_7),
    "2.9.3": ("3.10", TF_2_7),
    "2.10.1": ("3.10", TF_2_7),
    "2.11.1": ("3.10", TF_2_7),
    "2.12.1": ("3.10", []),
    "2.13.1": ("3.10", []),
    "2.14.1": ("3.11", ["numpy<2"]),
    "2.15.1": ("3.11", []),
    "2.16.2": ("3.12", ["keras==3.3.3", "tf-keras==2.16.0"]),
    "2.17.1": ("3.12", ["keras==3.5.0", "tf-keras==2.17.0"]),
    "2.18.1": ("3.12", ["keras==3.8.0", "tf-keras==2.18.0"]),
    "2.19.1": ("3.12", ["keras==3.9.2", "tf-keras==2.19.0"]),
    "2.20.0": ("3.13", ["keras==3.11.3", "tf-keras==2.20.1"]),
    "2.21.0": ("3.13", ["keras==3.15.1", "tf-keras==2.21.0"]),
}


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    for release in sys.argv[2:] or RELEASES:
        python, pins = RELEASES[release]
        environment = folder / release
        if (environment / "made").exists():
            continue
        subprocess.run(["uv", "venv", "-q", "--clear", "--python", python, str(environment)], check=True)
        wanted = ["tensorflow-cpu==" + release, "setuptools<70"] + pins
        subprocess.run(["uv", "pip", "install", "-q", "--python", str(environment / "bin" / "python")] + wanted, check=True)
        (environment / "made").write_text("\n".join(wanted) + "\n", encoding="utf-8")
        print(release, "made", flush=True)


main()
