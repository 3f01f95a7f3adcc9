"""Makes a Wine prefix in which our Windows program and a Windows TensorFlow run: python3 packaging/wine/prefix.py FOLDER

Wine 8 (Debian 12) needs three things: a function that its iphlpapi.dll lacks, fonts that JavaFX finds, and folders of the
person's own instead of links to the home folder outside.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
WINE_FONTS = pathlib.Path("/usr/share/wine/fonts")
FONTS = "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Fonts"
BUILTIN_MARK = b"Wine builtin DLL"


def environment(prefix):
    """The variables that every program in the prefix is started with."""
    return os.environ | {
        "WINEPREFIX": str(prefix),
        "WINEARCH": "win64",
        "WINEDEBUG": "-all",
        # Neither .NET nor a browser is needed; menus outside stay as they are; our iphlpapi comes first.
        "WINEDLLOVERRIDES": "mscoree,mshtml=;winemenubuilder.exe=d;iphlpapi=n,b",
    }


def make(prefix):
    prefix.mkdir(parents=True)
    wine(prefix, "wineboot", "-i")
    wine(prefix, "winecfg", "-v", "win10")
    mend_network(prefix / "drive_c" / "windows" / "system32")
    install_fonts(prefix)
    own_folders(prefix)
    # Waits until the registry is written.
    subprocess.run(["wineserver", "-w"], env=environment(prefix), check=True)


def wine(prefix, *arguments):
    subprocess.run(["wine", *arguments], env=environment(prefix), check=True, stdin=subprocess.DEVNULL,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def mend_network(system32):
    original = system32 / "iphlpapi.dll"
    content = bytearray(original.read_bytes())
    mark = content.index(BUILTIN_MARK)
    content[mark:mark + len(BUILTIN_MARK)] = b"\0" * len(BUILTIN_MARK)
    (system32 / "iphwine.dll").write_bytes(content)
    with tempfile.TemporaryDirectory() as work:
        definitions = pathlib.Path(work, "iphlpapi.def")
        lines = ["LIBRARY iphlpapi.dll", "EXPORTS", "GetAnycastIpAddressTable"]
        lines += [f"{name} = iphwine.{name}" for name in exports(original) if name != lines[2]]
        definitions.write_text("\n".join(lines) + "\n")
        made = pathlib.Path(work, "iphlpapi.dll")
        subprocess.run(["x86_64-w64-mingw32-gcc", "-shared", "-O2", "-s", "-o", made, HERE / "iphlpapi.c", definitions],
                       check=True)
        original.unlink()
        shutil.copy(made, original)


def exports(library):
    listing = subprocess.run(["x86_64-w64-mingw32-objdump", "-p", library], check=True, capture_output=True, text=True).stdout
    names = listing[listing.index("[Ordinal/Name Pointer] Table"):]
    return re.findall(r"^\t\[ *\d+\] (\w+)$", names, re.MULTILINE)


def install_fonts(prefix):
    """Wine's own copies of these are not in its registry, where JavaFX looks."""
    for name, file in {"Tahoma": "tahoma.ttf", "Tahoma Bold": "tahomabd.ttf"}.items():
        shutil.copy(WINE_FONTS / file, prefix / "drive_c" / "windows" / "Fonts")
        wine(prefix, "reg", "add", FONTS, "/v", f"{name} (TrueType)", "/t", "REG_SZ", "/d", file, "/f")


def own_folders(prefix):
    for user in (prefix / "drive_c" / "users").iterdir():
        for entry in user.iterdir():
            if entry.is_symlink():
                entry.unlink()
                entry.mkdir()


if __name__ == "__main__":
    make(pathlib.Path(sys.argv[1]).absolute())
