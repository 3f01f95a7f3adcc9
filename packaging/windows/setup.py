"""Packs a finished image as setup.exe, with NSIS."""

import pathlib
import subprocess

HERE = pathlib.Path(__file__).parent
PROJECT = HERE.parents[1]


def build(image, output, version, sign_command=None):
    """Writes the installer of the folder `image` to the file `output`."""
    size = sum(file.stat().st_size for file in image.rglob("*") if file.is_file()) // 1024
    definitions = {"VERSION": version, "IMAGE": image, "SIZE": size, "LOGO": PROJECT / "target" / "logo" / "logo.ico",
                   "OUTPUT": output}
    if sign_command:
        definitions["SIGN"] = sign_command
    subprocess.run(["makensis", "-V2", *(f"-D{name}={value}" for name, value in definitions.items()),
                    HERE / "installer.nsi"], check=True)
