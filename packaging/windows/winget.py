"""Writes the manifest of the Windows package manager (winget), schema 1.6: three YAML files.

It is to be submitted by hand once the release is at its address.
"""

import hashlib

IDENTIFIER = "PywrapDoctor.PywrapDoctor"
SCHEMA = "1.6.0"
RELEASES = "https://github.com/pywrap-doctor/pywrap-doctor/releases/download"


def write(folder, setup, version):
    """Writes the files for the installer `setup` into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    sha256 = hashlib.sha256(setup.read_bytes()).hexdigest().upper()
    manifest(folder, "", "version", version, "DefaultLocale: en-US")
    manifest(folder, ".locale.en-US", "defaultLocale", version, """\
PackageLocale: en-US
Publisher: Pywrap Doctor
PackageName: Pywrap Doctor
License: MIT
ShortDescription: Says why TensorFlow does not load on this computer, and what makes it load.""")
    manifest(folder, ".installer", "installer", version, f"""\
InstallerType: nullsoft
Scope: user
UpgradeBehavior: install
ProductCode: PywrapDoctor
ExpectedReturnCodes:
- InstallerReturnCode: 4
  ReturnResponse: packageInUse
FileExtensions:
- pywrapreport
Installers:
- Architecture: x64
  InstallerUrl: {RELEASES}/v{version}/{setup.name}
  InstallerSha256: {sha256}""")


def manifest(folder, part, kind, version, content):
    (folder / f"{IDENTIFIER}{part}.yaml").write_text(f"""\
# yaml-language-server: $schema=https://aka.ms/winget-manifest.{kind}.{SCHEMA}.schema.json
PackageIdentifier: {IDENTIFIER}
PackageVersion: {version}
{content}
ManifestType: {kind}
ManifestVersion: {SCHEMA}
""", encoding="utf-8")
