"""Packs a finished image as .msi, with msitools."""

import os
import pathlib
import subprocess

HERE = pathlib.Path(__file__).parent
PROJECT = HERE.parents[1]
OTHER_SETUP = ("Pywrap Doctor was installed here by its setup program. Remove it in the settings of Windows under Apps, "
               "then start this package again.")


def build(image, output, version, work):
    """Writes the package of the folder `image` to the file `output`."""
    files = sorted(str(file) for file in image.rglob("*") if file.is_file())
    listing = subprocess.run(["wixl-heat", "--var", "var.SourceDir", "--component-group", "Program", "--directory-ref",
                              "INSTALLDIR", "--prefix", f"{image}/"], input="\n".join(files), check=True,
                             capture_output=True, text=True)
    components = work / "files.wxs"
    components.write_text(listing.stdout, encoding="utf-8")
    subprocess.run(["wixl", "--arch", "x64", "--define", f"Version={version}", "--define", f"SourceDir={relative(image)}",
                    "--define", f"Logo={relative(PROJECT / 'target' / 'logo' / 'logo.ico')}", "--output", output, HERE / "app.wxs", components], check=True,
                   cwd=PROJECT)
    # wixl has no word for this condition, which app.wxs gathers the property for.
    subprocess.run(["msibuild", output, "-q", "INSERT INTO `LaunchCondition` (`Condition`, `Description`) VALUES "
                    f"('Installed OR NOT SETUPFOLDER', '{OTHER_SETUP}')"], check=True)


def relative(path):
    """wixl takes no absolute path."""
    return os.path.relpath(path, PROJECT)
