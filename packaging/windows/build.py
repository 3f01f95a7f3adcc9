"""Builds Pywrap Doctor for Windows, on Linux too:

    python3 packaging/windows/build.py OUTPUT_FOLDER [image] [setup] [zip] [msi]

Without a word after the folder it builds all of them, with the winget manifest and the SHA-256 sums. An image that is there
already is packed as it is. It needs a JDK 25 (JAVA_HOME), Maven, MinGW-w64, osslsigncode, NSIS and msitools, and the
compiled classes (`mvn compile`).
"""

import argparse
import hashlib
import os
import pathlib
import shutil
import subprocess
import sys
import xml.etree.ElementTree as xml

import java_runtime
import launchers
import msi
import setup
import signing
import winget

PROJECT = pathlib.Path(__file__).resolve().parents[2]
KINDS = ["image", "setup", "zip", "msi"]


def main():
    parser = argparse.ArgumentParser(description="Builds Pywrap Doctor for Windows.")
    parser.add_argument("output", type=pathlib.Path)
    parser.add_argument("kinds", nargs="*", type=kind, metavar="KIND", help=", ".join(KINDS))
    parser.add_argument("--version", default=project_version(), help="instead of the project's own, to try upgrades")
    arguments = parser.parse_args()
    kinds = arguments.kinds or KINDS
    output = arguments.output.absolute()
    image = output / "Pywrap Doctor"
    if not image.exists():
        build_image(image, output / "work", arguments.version)
    name = f"pywrap-doctor-{arguments.version}"
    made = []
    if "setup" in kinds:
        made.append(output / f"{name}-setup.exe")
        setup.build(image, made[-1], arguments.version, signing.command())
        signing.sign(made[-1])
        winget.write(output / "winget", made[-1], arguments.version)
    if "msi" in kinds:
        made.append(output / f"{name}.msi")
        msi.build(image, made[-1], arguments.version, output)
        signing.sign(made[-1])
    if "zip" in kinds:
        made.append(output / f"{name}-portable.zip")
        shutil.make_archive(made[-1].with_suffix(""), "zip", output, image.name)
    sums = "".join(f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in made)
    (output / "SHA256SUMS").write_text(sums)


def kind(word):
    if word not in KINDS:
        raise argparse.ArgumentTypeError(f"{word} is none of {', '.join(KINDS)}")
    return word


def project_version():
    return xml.parse(PROJECT / "pom.xml").getroot().findtext("{*}version")


def build_image(image, work, version):
    if os.name == "nt":
        # `mvn package` has made it of the Java that it runs on.
        shutil.copytree(PROJECT / "target" / "pywrap-doctor", image)
    else:
        link_image(image, work)
    launchers.build(image, work, version)
    for program in image.glob("*.exe"):
        signing.sign(program)
    shutil.copy(PROJECT / "LICENSE", image / "LICENSE.txt")


def link_image(image, work):
    runtime = java_runtime.fetch(work / "java")
    jars = windows_jars(work / "jars.txt")
    java = pathlib.Path(os.environ["JAVA_HOME"], "bin", "java")
    class_path = os.pathsep.join([str(PROJECT / "target" / "classes"), *jars])
    subprocess.run([java, PROJECT / "packaging" / "image" / "BuildImage.java", class_path,
                    PROJECT / "target" / "notices", image, runtime], check=True)


def windows_jars(listing):
    """The jars of our dependencies, JavaFX in its edition for Windows."""
    subprocess.run(["mvn", "--batch-mode", "--quiet", "--file", PROJECT / "pom.xml", "dependency:build-classpath",
                    "-Djavafx.platform=win", "-DincludeScope=runtime", f"-Dmdep.outputFile={listing}"], check=True)
    jars = listing.read_text().split(os.pathsep)
    # The jar of JavaFX without a system in its name is empty.
    editions = {pathlib.Path(jar).parent for jar in jars if jar.endswith("-win.jar")}
    return [jar for jar in jars if jar.endswith("-win.jar") or pathlib.Path(jar).parent not in editions]


if __name__ == "__main__":
    try:
        main()
    except (subprocess.CalledProcessError, java_runtime.NotTrusted) as trouble:
        sys.exit(f"build.py: {trouble}")
