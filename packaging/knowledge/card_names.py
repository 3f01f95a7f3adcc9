"""Writes the names of graphics cards that the program ships, from the list of the PCI ID Project.

Usage: python card_names.py /usr/share/misc/pci.ids src/main/resources/org/pywrapdoctor/knowledge/card-names.txt

`pci.ids` comes with the package of that name of every Linux, and from https://pci-ids.ucw.cz/. It may be distributed
under the 3-clause BSD licence; its copyright is held by Martin Mares and Albert Pool. Of its devices only those are kept
that can be graphics cards: all chips of NVIDIA and AMD but their bridges and the like, Intel's that are called graphics,
and what virtual machines and servers show as a screen. A line is `VENDOR:DEVICE NAME`, sorted.
"""

import pathlib
import re
import sys

NOT_GRAPHICS = re.compile(
    r"audio|bridge|usb|sata|\bide\b|smbus|ethernet|memory|network|modem|\blpc\b|\bisa\b|host|raid|nvswitch|\bpci\b|"
    r"ucsi|serial|coprocessor|co-processor|system controller|hdmi|root|mailbox|northbridge|southbridge|^mcp|^ck8|^nforce|"
    r"thermal|agp|xhci|ehci|ohci|sensor|azalia|\bip\b|\bac'97\b", re.IGNORECASE)
GRAPHICS = {
    "10de": re.compile(r"^(G[0-9A-Z]|NV|TU|AD|C[0-9]|Tegra)"),
    "1002": re.compile(r"\[|Radeon|Rage|FirePro|FireGL|Instinct|Graphics"),
    "8086": re.compile(r"Graphics|Iris|\bArc\b"),
    "1414": re.compile(r"Render|VGA"),
    "1af4": re.compile(r"GPU"),
    "1b36": re.compile(r"Video"),
    "15ad": re.compile(r"SVGA"),
    "80ee": re.compile(r"Graphics"),
    "1013": re.compile(r"GD 5446|CL-GD|GD 54"),
    "102b": re.compile(r"G200|MGA"),
    "1a03": re.compile(r"Graphics"),
}
ADDED = {"1234:1111": "QEMU virtual video controller", "1af4:1050": "Virtio 1.0 GPU", "1b36:0100": "QXL paravirtual graphic card"}


def cards(text):
    found = dict(ADDED)
    vendor = None
    for line in text.splitlines():
        if line.startswith("C "):
            break
        if re.match(r"[0-9a-f]{4}  ", line):
            vendor = line[:4]
        elif re.match(r"\t[0-9a-f]{4}  ", line) and vendor in GRAPHICS:
            name = line[7:].strip()
            if GRAPHICS[vendor].search(name) and not NOT_GRAPHICS.search(name):
                found[f"{vendor}:{line[1:5]}"] = name
    return found


def main(source, target):
    text = pathlib.Path(source).read_text(encoding="utf-8")
    version = re.search(r"Version: (\S+)", text).group(1)
    lines = [f"# PCI ID Project, version {version}, https://pci-ids.ucw.cz/, 3-clause BSD; written by card_names.py"]
    lines += [f"{key} {name}" for key, name in sorted(cards(text).items())]
    pathlib.Path(target).write_text("\n".join(lines) + "\n", encoding="ascii", errors="replace")


if __name__ == "__main__":
    main(*sys.argv[1:])
