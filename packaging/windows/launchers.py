"""Compiles PywrapDoctor.exe and its console twin pywrap-doctor.exe with MinGW-w64, on any system."""

import pathlib
import shutil
import subprocess

SOURCES = pathlib.Path(__file__).parent / "launcher"
ICONS = pathlib.Path(__file__).parents[2] / "target" / "logo"
PREFIX = "x86_64-w64-mingw32-"
PROGRAMS = {"PywrapDoctor": ["-mwindows"], "pywrap-doctor": ["-mconsole", "-DCONSOLE"]}


def build(image, work, version):
    """Puts both programs into the folder `image`."""
    work.mkdir(parents=True, exist_ok=True)
    commas = ",".join((version.split("-")[0].split(".") + ["0"] * 4)[:4])
    for program, options in PROGRAMS.items():
        resources = work / f"{program}.res"
        run("windres", "-I", str(SOURCES), "-I", str(ICONS), "--codepage=65001",
            f"-DVERSION_COMMAS={commas}", f'-DVERSION_TEXT=\\"{version}\\"', f'-DPROGRAM=\\"{program}\\"',
            str(SOURCES / "launcher.rc"), "-O", "coff", "-o", str(resources))
        run("gcc", "-municode", "-std=gnu11", "-O2", "-s", "-static", "-Wall", "-Wextra", "-Werror", *options,
            "-o", str(image / f"{program}.exe"), *sorted(map(str, SOURCES.glob("*.c"))), str(resources), "-lshell32")


def run(tool, *arguments):
    # On Windows itself some of the tools have no prefix.
    name = PREFIX + tool if shutil.which(PREFIX + tool) else tool
    subprocess.run([name, *arguments], check=True)
