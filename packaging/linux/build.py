"""Packs the application image that `mvn package` left in target/pywrap-doctor:

    python3 packaging/linux/build.py OUTPUT_FOLDER [deb] [rpm] [tar.gz]

Without a word after the folder it builds all three, with their SHA-256 sums. It needs dpkg-deb and rpmbuild.
"""

import argparse
import hashlib
import pathlib
import platform
import shutil
import subprocess
import tarfile
import tempfile
import xml.etree.ElementTree as xml

import tree

PROJECT = tree.PROJECT
IMAGE = PROJECT / "target" / "pywrap-doctor"
DEB_ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}


def main():
    parser = argparse.ArgumentParser(description="Packs Pywrap Doctor for Linux.")
    parser.add_argument("output", type=pathlib.Path)
    parser.add_argument("kinds", nargs="*", type=kind, metavar="KIND", help=", ".join(BUILDERS))
    arguments = parser.parse_args()
    output = tree.folder(arguments.output.absolute())
    version = xml.parse(PROJECT / "pom.xml").getroot().findtext("{*}version")
    with tempfile.TemporaryDirectory() as work:
        root = tree.folder(pathlib.Path(work, "tree"))
        root.chmod(0o755)
        tree.lay_out(IMAGE, root, version)
        made = [BUILDERS[kind](root, output, version) for kind in arguments.kinds or BUILDERS]
    sums = "".join(f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in made)
    (output / "SHA256SUMS").write_text(sums)


def kind(word):
    if word not in BUILDERS:
        raise argparse.ArgumentTypeError(f"{word} is none of {', '.join(BUILDERS)}")
    return word


def deb(root, output, version):
    architecture = DEB_ARCHITECTURES[platform.machine()]
    size = sum(file.lstat().st_size for file in root.rglob("*")) // 1024
    control = tree.folder(root / "DEBIAN") / "control"
    control.write_text(tree.fill(tree.HERE / "control", VERSION=version, DEB_ARCHITECTURE=architecture, SIZE=size))
    package = output / f"pywrap-doctor_{version}_{architecture}.deb"
    subprocess.run(["dpkg-deb", "--build", "--root-owner-group", "-Zgzip", "-z6", root, package], check=True)
    control.unlink()
    control.parent.rmdir()
    return package


def rpm(root, output, version):
    with tempfile.TemporaryDirectory() as work:
        subprocess.run(["rpmbuild", "-bb", "--quiet", "--define", f"version {version}", "--define", f"tree {root}",
                        "--define", f"_topdir {work}", "--define", f"_rpmdir {work}/made", "--define",
                        "_binary_payload w6.gzdio", tree.HERE / "pywrap-doctor.spec"], check=True)
        [built] = pathlib.Path(work, "made").rglob("*.rpm")
        return pathlib.Path(shutil.move(built, output / built.name))


def tar_gz(root, output, version):
    package = output / f"pywrap-doctor-{version}-linux-{platform.machine()}.tar.gz"
    with tarfile.open(package, "w:gz", compresslevel=6) as archive:
        archive.add(root / "opt" / "pywrap-doctor", f"pywrap-doctor-{version}", filter=owned_by_root)
    return package


def owned_by_root(entry):
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    return entry


BUILDERS = {"deb": deb, "rpm": rpm, "tar.gz": tar_gz}

if __name__ == "__main__":
    main()
