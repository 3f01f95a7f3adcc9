"""Lays out what a package installs: the application image, and what the desktop needs to know of it."""

import datetime
import pathlib
import re
import shutil

HERE = pathlib.Path(__file__).parent
PROJECT = HERE.parents[1]
IDENTIFIER = "org.pywrapdoctor.PywrapDoctor"
LOGOS = PROJECT / "target" / "logo"


def lay_out(image, tree, version):
    """Fills the empty folder `tree` as the root folder of a computer."""
    shutil.copytree(image, tree / "opt" / "pywrap-doctor", symlinks=True)
    program = folder(tree / "usr/bin") / "pywrap-doctor"
    program.symlink_to("../../opt/pywrap-doctor/bin/pywrap-doctor")
    shutil.copy(HERE / f"{IDENTIFIER}.desktop", folder(tree / "usr/share/applications"))
    shutil.copy(HERE / f"{IDENTIFIER}.mime.xml", folder(tree / "usr/share/mime/packages") / f"{IDENTIFIER}.xml")
    filled = fill(HERE / f"{IDENTIFIER}.metainfo.xml", VERSION=version, DATE=datetime.date.today().isoformat())
    (folder(tree / "usr/share/metainfo") / f"{IDENTIFIER}.metainfo.xml").write_text(filled, encoding="utf-8")
    shutil.copy(PROJECT / "LICENSE", folder(tree / "usr/share/doc/pywrap-doctor") / "copyright")
    icons = tree / "usr/share/icons/hicolor"
    for logo in LOGOS.glob("logo-*.png"):
        size = re.sub(r"\D", "", logo.name)
        shutil.copy(logo, folder(icons / f"{size}x{size}" / "apps") / f"{IDENTIFIER}.png")
    shutil.copy(PROJECT / "assets" / "logo.svg", folder(icons / "scalable" / "apps") / f"{IDENTIFIER}.svg")


def folder(path):
    path.mkdir(parents=True, exist_ok=True)
    return path


def fill(template, **values):
    """The text of a file with its @PLACEHOLDERS@ filled in."""
    return re.sub(r"@(\w+)@", lambda place: str(values[place.group(1)]), template.read_text(encoding="utf-8"))
