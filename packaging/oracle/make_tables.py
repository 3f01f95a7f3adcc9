#!/usr/bin/env python3
"""Writes down what readelf, pefile and LIEF read from the native files of real wheels.

    packaging/oracle/make_tables.py [--only TEXT] [--plain] FOLDER

Downloads the wheels of the list below one after the other with pip and the user's own settings, unpacks one native
file at a time, and writes FOLDER/WHEEL.tsv.gz for each wheel. The tables in src/test/resources/org/pywrapdoctor/binary/oracle
were made so; WheelOracleTest reads the same wheels with our own readers and compares. `--only` takes the wheels whose
file name or requirement holds TEXT. `--plain` writes no digests, to see where two readers differ.

Needs binutils' readelf and the packages pefile and lief. Ten minutes and 2 GB of free disk for the whole list.
"""

import argparse
import gzip
import hashlib
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

import lief
import pefile

# Requirement, Python, platform tags of pip.
WHEELS = [
    ("tensorflow-cpu==2.4.4", "3.8", ["manylinux2010_x86_64"]),
    ("tensorflow==2.4.4", "3.8", ["manylinux2010_x86_64"]),
    ("tensorflow==2.10.1", "3.10", ["manylinux2014_x86_64"]),
    ("tensorflow==2.15.1", "3.11", ["manylinux2014_x86_64"]),
    ("tensorflow==2.18.1", "3.11", ["manylinux2014_x86_64"]),
    ("tensorflow==2.21.0", "3.11", ["manylinux_2_27_x86_64"]),
    ("tensorflow-cpu-aws==2.10.1", "3.10", ["manylinux2014_aarch64"]),
    ("tensorflow-cpu-aws==2.15.1", "3.11", ["manylinux2014_aarch64"]),
    ("tensorflow==2.18.1", "3.11", ["manylinux2014_aarch64"]),
    ("tensorflow==2.21.0", "3.11", ["manylinux_2_27_aarch64"]),
    ("tensorflow-cpu==2.4.4", "3.8", ["win_amd64"]),
    ("tensorflow==2.4.4", "3.8", ["win_amd64"]),
    ("tensorflow==2.10.1", "3.10", ["win_amd64"]),
    ("tensorflow-intel==2.15.1", "3.11", ["win_amd64"]),
    ("tensorflow==2.18.1", "3.11", ["win_amd64"]),
    ("tensorflow==2.21.0", "3.11", ["win_amd64"]),
    ("tensorflow==2.4.4", "3.8", ["macosx_10_14_x86_64"]),
    ("tensorflow==2.10.1", "3.10", ["macosx_10_14_x86_64"]),
    ("tensorflow==2.15.1", "3.11", ["macosx_10_15_x86_64"]),
    ("tensorflow-macos==2.10.0", "3.10", ["macosx_12_0_arm64"]),
    ("tensorflow==2.15.1", "3.11", ["macosx_12_0_arm64"]),
    ("tensorflow==2.18.1", "3.11", ["macosx_12_0_arm64"]),
    ("tensorflow==2.21.0", "3.11", ["macosx_12_0_arm64"]),
    # What TensorFlow's own wheels do not show: 32 bits, musl, universal files, versions in resources.
    ("wrapt==1.17.2", "3.11", ["manylinux2014_i686"]),
    ("wrapt==1.17.2", "3.11", ["musllinux_1_2_x86_64"]),
    ("protobuf==5.29.5", "3.11", ["macosx_10_9_universal2"]),
    ("numpy==2.4.6", "3.11", ["win_amd64"]),
    ("msvc-runtime==14.44.35112", "3.11", ["win_amd64"]),
    ("wrapt==1.17.2", "3.11", ["win32"]),
]

# Longer values are kept as a digest; names of libraries are always kept as they are.
LONGEST = 100
SAMPLES = 8
ELF, DOS = b"\x7fELF", b"MZ"
MACH_O = {bytes.fromhex(m) for m in ("feedface", "feedfacf", "cefaedfe", "cffaedfe", "cafebabe", "cafebabf")}

# pefile's own limits are below what TensorFlow's modules hold.
ENOUGH = 1 << 20
pefile.MAX_SYMBOL_NAME_LENGTH = pefile.MAX_IMPORT_NAME_LENGTH = pefile.MAX_IMPORT_SYMBOLS = ENOUGH
lief.logging.disable()


def download(requirement, python, platforms, folder):
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:"]
    command += ["--implementation=cp", f"--python-version={python}", f"--dest={folder}", requirement]
    command += [f"--platform={platform}" for platform in platforms]
    subprocess.run(command, check=True)
    return next(pathlib.Path(folder).glob("*.whl"))


def readelf(path, *options):
    command = ["readelf", "-W", *options, path]
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout


def elf_tables(path):
    text = readelf(path, "-h", "-l", "-d", "-V", "-n")

    def dynamic(tag):
        return re.findall(rf"\({tag}\)\s+[^\[\n]*\[(.*)\]", text)

    kinds = {"EXEC": "EXECUTABLE", "DYN": "SHARED", "REL": "RELOCATABLE"}
    bits = "64" if "ELF64" in text else "32"
    order = "little" if "little endian" in text else "big"
    kind = kinds[re.search(r"Type: +(\w+)", text)[1]]
    yield "header", f"elf {bits} {order} {machine_number(path)} {kind}"
    yield "libraries", " ".join(dynamic("NEEDED"))
    for name in ("SONAME", "RPATH", "RUNPATH"):
        yield name.lower(), " ".join(dynamic(name))
    yield "interpreter", "".join(re.findall(r"program interpreter: (.*)\]", text))
    yield "build-id", "".join(re.findall(r"Build ID: (\w+)", text))
    flags = ["static-tls"] if "STATIC_TLS" in text else []
    flags += ["executable-stack"] if re.search(r"GNU_STACK .* RWE ", text) else []
    yield "flags", " ".join(flags)
    yield "versions-needed", "\n".join(versions_needed(text))
    defined = re.findall(r"Rev: 1 +Flags: (.*?) +Index: \d+ +Cnt: \d+ +Name: (\S+)", text)
    yield "versions-offered", "\n".join(name + (" base" if "BASE" in flags else "") for flags, name in defined)
    yield from elf_symbols(readelf(path, "--dyn-syms"))


def machine_number(path):
    """readelf gives the processor a name only; its number stands at a fixed place."""
    with open(path, "rb") as file:
        head = file.read(20)
    return int.from_bytes(head[18:20], "little" if head[5] == 1 else "big")


def versions_needed(text):
    library = ""
    for line in text.splitlines():
        if match := re.search(r"Version: 1 +File: (\S+) +Cnt: \d+", line):
            library = match[1]
        elif match := re.search(r"Name: (\S+) +Flags: (\S+) +Version: ", line):
            yield f"{library} {match[1]}" + (" weak" if match[2] == "WEAK" else "")


def elf_symbols(text):
    undefined, defined = [], []
    pattern = re.compile(
        r"^ +\d+: \S+ +\S+ (?!SECTION|FILE)\w+ +(GLOBAL|WEAK|UNIQUE) +\w+ +(?:\[.*?\] +)?(\w+) (\S+)", re.M
    )
    for binding, section, name in pattern.findall(text):
        if section == "UND":
            undefined.append(re.sub("@+", "@", name) + (" weak" if binding == "WEAK" else ""))
        else:
            defined.append(name)
    yield "undefined", "\n".join(sorted(undefined, key=str.encode))
    step = max(1, len(defined) // SAMPLES)
    yield "defines", " ".join(defined[::step][:SAMPLES])


def pe_tables(path):
    pe = pefile.PE(path, fast_load=True, max_symbol_exports=ENOUGH)
    names = ("EXPORT", "IMPORT", "DELAY_IMPORT", "RESOURCE")
    pe.parse_data_directories([pefile.DIRECTORY_ENTRY[f"IMAGE_DIRECTORY_ENTRY_{name}"] for name in names])
    optional = pe.OPTIONAL_HEADER
    bits = {0x10B: 32, 0x20B: 64}[optional.Magic]
    linker = f"{optional.MajorLinkerVersion}.{optional.MinorLinkerVersion}"
    system = f"{optional.MajorSubsystemVersion}.{optional.MinorSubsystemVersion}"
    kind = "library" if pe.is_dll() else "program"
    yield "header", f"pe {bits} {pe.FILE_HEADER.Machine:#x} {kind} linker {linker} system {system}"
    imports = getattr(pe, "DIRECTORY_ENTRY_IMPORT", [])
    delayed = getattr(pe, "DIRECTORY_ENTRY_DELAY_IMPORT", [])
    yield "libraries", " ".join(entry.dll.decode() for entry in imports)
    yield "delayed-libraries", " ".join(entry.dll.decode() for entry in delayed)
    yield "imports", "\n".join(pe_functions(imports))
    yield "delayed-imports", "\n".join(pe_functions(delayed))
    exported = pe.DIRECTORY_ENTRY_EXPORT.symbols if hasattr(pe, "DIRECTORY_ENTRY_EXPORT") else []
    lines = sorted((e.ordinal, (e.name or b"").decode(), (e.forwarder or b"").decode()) for e in exported if e.address)
    yield "exports", "\n".join(f"{ordinal} {name} {forwarder}" for ordinal, name, forwarder in lines)
    for fixed in getattr(pe, "VS_FIXEDFILEINFO", [])[:1]:
        high, low = fixed.FileVersionMS, fixed.FileVersionLS
        yield "file-version", f"{high >> 16}.{high & 0xFFFF}.{low >> 16}.{low & 0xFFFF}"


def pe_functions(entries):
    """Names, then numbers; pefile gives some numbers a name of its own."""
    for entry in entries:
        library = entry.dll.decode()
        yield from (f"{library} {one.name.decode()}" for one in entry.imports if not one.import_by_ordinal)
        yield from (f"{library} #{one.ordinal}" for one in entry.imports if one.import_by_ordinal)


def macho_tables(path):
    file = lief.MachO.parse(path)
    for number in range(file.size):
        binary = file.at(number)
        mark = f"{number} " if number else ""
        yield from ((mark + key, value) for key, value in slice_tables(binary))


def slice_tables(binary):
    version = lambda parts: ".".join(map(str, parts if parts[2] else parts[:2]))
    signed = " signed" if binary.has_code_signature else ""
    yield "header", f"mach-o {binary.header.cpu_type.name} {binary.header.file_type.value}{signed}"
    kinds = {
        "LOAD_DYLIB": "REQUIRED",
        "LOAD_WEAK_DYLIB": "WEAK",
        "REEXPORT_DYLIB": "REEXPORTED",
        "LOAD_UPWARD_DYLIB": "UPWARD",
        "LAZY_LOAD_DYLIB": "LAZY",
    }
    libraries = [c for c in binary.commands if isinstance(c, lief.MachO.DylibCommand)]
    asked = [library for library in libraries if library.command.name in kinds]
    yield "install-name", "".join(library.name for library in libraries if library.command.name == "ID_DYLIB")
    yield "libraries", " ".join(library.name for library in asked)
    yield "dependencies", "\n".join(
        f"{one.name} {kinds[one.command.name]} {version(one.current_version)} {version(one.compatibility_version)}"
        for one in asked
    )
    yield "rpaths", " ".join(rpath.path for rpath in binary.rpaths)
    oldest = binary.build_version.minos if binary.build_version else binary.version_min.version
    yield "oldest-system", version(oldest)


def tables_of(path):
    with open(path, "rb") as file:
        magic = file.read(4)
    if magic == ELF:
        return elf_tables(path)
    if magic[:2] == DOS:
        return pe_tables(path)
    return macho_tables(path) if magic in MACH_O else None


def shown(key, value, plain):
    if plain or key.endswith("libraries") or key == "defines" or len(value) <= LONGEST and "\n" not in value:
        return value.replace("\n", "|")
    count = value.count("\n") + 1
    return f"{count} lines sha256:{hashlib.sha256(value.encode()).hexdigest()[:16]}"


def is_native(name):
    return re.search(r"\.(so|pyd|dll|dylib|exe)(\.\d+)*$", name) or "/bin/" in name


def describe(wheel, plain):
    with zipfile.ZipFile(wheel) as archive, tempfile.TemporaryDirectory() as folder:
        for name in sorted(filter(is_native, archive.namelist())):
            path = archive.extract(name, folder)
            tables = tables_of(path)
            if tables is not None:
                yield f"file\t{name}"
                for key, value in tables:
                    if value:
                        yield f"{key}\t{shown(key, value, plain)}"
            os.remove(path)


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("folder", type=pathlib.Path, help="where the tables go")
    options.add_argument("--only", default="", metavar="TEXT", help="take the wheels whose row holds TEXT")
    options.add_argument("--plain", action="store_true", help="write no digests")
    given = options.parse_args()
    for requirement, python, platforms in WHEELS:
        if given.only not in f"{requirement} {python} {' '.join(platforms)}":
            continue
        with tempfile.TemporaryDirectory() as folder:
            wheel = download(requirement, python, platforms, folder)
            lines = ["\t".join(["wheel", requirement, python, platforms[0]]), *describe(wheel, given.plain)]
            target = given.folder / f"{requirement.replace('==', '-')}-{platforms[0]}.tsv.gz"
            target.write_bytes(gzip.compress("\n".join(lines + [""]).encode(), 9, mtime=0))
            print(f"{target.name}: {sum(line.startswith('file') for line in lines)} files", flush=True)


if __name__ == "__main__":
    main()
