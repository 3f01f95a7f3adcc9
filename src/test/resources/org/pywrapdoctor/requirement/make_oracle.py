"""Writes oracle.json: what the reference implementation, Python's `packaging`, makes of many texts.

Usage: python make_oracle.py OUTPUT    (needs `pip install packaging==26.3`)
"""

import json
import random
import sys
from operator import lt

from packaging.markers import InvalidMarker, Marker, UndefinedComparison
from packaging.requirements import InvalidRequirement, Requirement
from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

VERSIONS = """
0 0.0 0.0.0 1 1.0 1.0.0 01.02 1.0.1 1.1 1.10 1.2 2 2.0 2.0.2 1.19.5 1.20.0 1.26.4 2.4.6 10.0 2026.11.21
1.0a1 1.0.alpha 1.0-alpha-3 1.0b2 1.0.beta.2 1.0rc1 1.0c1 1.0.preview4 1.0-pre 1.0a1.dev2 1.0rc1.post2 2.0.0rc1 2.22.0rc0
1.0.dev0 1.0.dev1 1.0dev 1.0-dev3 1.0.post1 1.0-1 1.0.post 1.0rev3 1.0-r4 1.0.post1.dev2 1.0.post2 2.15.0.post1
1.0+cpu 1.0+cu118 1.0+cu.118 1.0+1 1.0+2 1.0+10 1.0+01 1.0+a.1 1.0+a_1 1.0+a-b 1.0.post1+local 1.0a1+x 2.10.1+cu112
v1.0 V2.1 1!0.5 1!1.0 2!0 0!1.0 1!1.0a1 0.4.0.dev230202 5.28.3 6.31.1 3.20.3 4.21.0 4.21.5 1.17.3 20230101123456
""".split() + ["  1.0  ", "1.0\n", "1.0RC1", "1.0Post1", "1.0A1.DEV3"]
NOT_VERSIONS = [
    "", " ", "a", "1.", ".1", "1..0", "1.0.", "1.0-", "1.0+", "1.0++a", "1.0+a..b", "1.0+-", "1.0 .1", "1.0a 1", "1,0",
    "latest", "1.x", "1.*", "==1.0", "1.0;", "1.0 ; rm -rf", "1.0$(id)", "1.0`id`", "1.0\n2.0", "٣.٠", "1.0a1b2",
    "1.0.post1.post2", "1.0.dev1.dev2", "1.0.dev1a1", "!1.0", "1!!1.0", "-1.0", "1.0+é", "v", "vv1.0", "1.0-rc.1.1", "1_0",
]
SPECIFIERS = """
==1.0 ==1.0.0 ==1 ==1.0.* ==1.* ==1.0+cpu ==1.0.post1 ==1.0a1 ==2.0.0rc1 !=1.0 !=1.0.* !=1.* !=1.0+cpu !=2.0.0rc1
~=1.0 ~=1.0.0 ~=1.19.2 ~=1.0a1 ~=1.0.post1 ~=2.5.0.dev ~=2.6 ~=0.2.0 ~=1!1.0 ~=1.0rc1.post2
<1.0 <1.0a1 <1.0.post1 <1.0rc1 <2 <2.0 <2.0.0rc1 <=1.0 <=1.0a1 <=1.0.post1 <=2.10.0 <3.20,>=3.9.2 <2,>=1.16.0
>1.0 >1.0a1 >1.0.post1 >1.0.dev1 >1 >=1.0 >=1.0a1 >=1.0.post1 >=1.0.dev0 >=2.0.0rc0 <5.0.0dev,>=3.20.3
===1.0 ===1.0.0 ===1.0+CPU ===1.0rc1 ===foo !=4.21.0,!=4.21.1,<5.0.0dev,>=3.20.3 <2.11.0,>=2.10.0 <2.8,>=2.7.0rc0
>=1.0,!=1.0.1 ==1!1.0 >=1!0 ==1!1.* >=v1.0 ==01.02
""".split() + ["", " ", ">= 1.0 , < 2", ">=1.0,", ",>=1.0", "  ==1.0  ", "== 1.0.*", "==1.0RC1", ">1.0-1"]
NOT_SPECIFIERS = [
    "1.0", "=1.0", "=>1.0", ">=1.*", "<2.*", "~=1", "~=1.*", ">=1.0+cpu", "<1.0+cpu", "~=1.0+cpu", "==1.0a1.*", "==1.0.dev1.*",
    "==1.0.post1.*", "==*", "==.*", "==1.0.*.*", "<", ">=", "==", "~=", ">=1.0 <2", ">=1.0;<2", ">=1.0|<2", "><1.0", ">=latest",
    "==1.0+cpu.*", ">=1.0\n--index-url=x", "== $(id)", "!1.0", "~1.0", "^1.0", "<=>1.0",
]
MARKERS = [
    'python_version < "3.12"', 'python_version <= "3.11"', 'python_version >= "3.9"', 'python_version > "3.8"',
    'python_version == "3.8"', "python_version == '3.10'", 'python_version != "3.11"', 'python_version ~= "3.6"',
    'python_version in "3.8 3.9"', 'python_version not in "3.8,3.9"', '"3.9" < python_version', 'python_version >= "3"',
    'python_version == "3.*"', 'python_version < "2.7" or python_version > "3.8" and sys_platform == "linux"',
    'python_full_version < "3.11.4"', 'python_full_version >= "3.8.0"', 'sys_platform == "win32"', "sys_platform != 'darwin'",
    'platform_system == "Windows"', 'platform_machine != "arm64" or platform_system != "Darwin"', 'os_name == "nt"',
    'platform_system == "Linux" and (platform_machine == "arm64" or platform_machine == "aarch64")',
    'platform_system == "Darwin" and platform_machine == "arm64"', 'platform_python_implementation == "CPython"',
    'platform_python_implementation != "PyPy"', 'implementation_name == "cpython"', 'implementation_version >= "3.9"',
    'os.name == "posix"', 'sys.platform == "linux"', 'platform.machine == "x86_64"', 'python_implementation == "CPython"',
    'extra == "and-cuda"', 'extra == "And_CUDA"', 'extra == "gpu" and python_version < "3.9"', '"linux" in sys_platform',
    'sys_platform > "linux"', 'sys_platform >= "linux"', 'sys_platform < "zzz"', '((python_version < "3.9"))',
    '(python_version < "3.9" or sys_platform == "win32") and os_name == "nt"', 'python_version<"3.9"', 'platform_machine in "AMD64 x86_64"',
    'python_version < "3.x"', 'python_version == "3.8" or python_version == "3.9" or python_version == "3.13"',
]
NOT_MARKERS = [
    "", "python_version", 'python_version <', 'python_version "3.8"', 'python_version = "3.8"', 'python_version < 3.8',
    'python_version < "3.8', 'unknown == "x"', 'python_version < "3.8" and', '(python_version < "3.8"', 'python_version < "3.8")',
    'python_version < "3.8" xor os_name == "nt"', 'python_version notin "3.8"', "import os", '"a" == ', '() == ""', 'os__name == "nt"',
]
REQUIREMENTS = [
    "numpy", "numpy>=1.20", "numpy >=1.20", "numpy (<2,>=1.16.0)", "numpy(>=1.14.5)", "numpy <2.0,>=1.16.0", "protobuf!=4.21.0,<5.0.0dev,>=3.20.3",
    "scipy (==1.4.1) ; python_version >= '3'", 'enum34 >=1.1.6 ; python_version < "3.4"', "tensorflow[and-cuda]", "tensorflow[and-cuda,gcs_filesystem] == 2.21.0",
    "tensorflow [ a , b ] >= 2", "tensorflow[]", "tensorflow-intel ==2.13.0 ; platform_system == \"Windows\"", "keras<2.9,>=2.8.0rc0", "tf-estimator-nightly ==2.8.0.dev2021122109",
    "name@http://example.com/a.whl", "name @ http://example.com/a.whl", "name @ file:///tmp/a.whl ; python_version < '3.9'", "name[x] @ https://example.com/a.whl#sha256=00",
    "A.b_C-d", "a", "7zip", "numpy()", "numpy ()", "  numpy  ", "numpy;os_name=='nt'", "tensorboard <2.16,>=2.15", "h5py~=3.1.0", "packaging", "x===foo", "numpy>=1.20,",
    "tensorflow-io-gcs-filesystem >=0.23.1 ; platform_machine != \"arm64\" or platform_system != \"Darwin\"", "nvidia-cudnn-cu12==8.9.4.25 ; extra == 'and-cuda'",
]
NOT_REQUIREMENTS = [
    "", " ", "-r other.txt", "--index-url=http://x", "numpy 1.20", "numpy=1.20", "numpy>=", "numpy(>=1.20", "numpy>=1.20)", "numpy[", "numpy[a", "numpy[a b]", "numpy]",
    "numpy;", "numpy; foo", "numpy @", "numpy >=1.20 <2", "../evil", "./x", "/abs", "a;b", "$(id)", "`id`", "a\nb", "numpy && id", "numpy|id", "numpy>=1.20; python_version", "é", "numpy>=1.*",
    "name-", "-name", ".name", "a b", "git+https://example.com/x.git", "numpy[a,]", "numpy[,a]", "\u202enumpy", "numpy>=1.20 # comment",
]
ENVIRONMENTS = [("linux", "x86_64", "3.8.10"), ("linux", "arm64", "3.11.7"), ("windows", "x86_64", "3.10.0"), ("macos", "arm64", "3.13.1"), ("macos", "x86_64", "3.9")]
SYSTEMS = {"linux": ("Linux", "linux", "posix", {"x86_64": "x86_64", "arm64": "aarch64"}), "windows": ("Windows", "win32", "nt", {"x86_64": "AMD64"}),
           "macos": ("Darwin", "darwin", "posix", {"x86_64": "x86_64", "arm64": "arm64"})}


def environment(system, machine, python):
    name, sys_platform, os_name, machines = SYSTEMS[system]
    full = python if python.count(".") == 2 else python + ".0"
    return {"platform_system": name, "sys_platform": sys_platform, "os_name": os_name, "platform_machine": machines[machine], "python_full_version": full,
            "python_version": ".".join(full.split(".")[:2]), "implementation_name": "cpython", "implementation_version": full,
            "platform_python_implementation": "CPython", "platform_release": "", "platform_version": "", "extra": ""}


def version(text):
    try:
        parsed = Version(text)
    except InvalidVersion:
        return {"text": text}
    return {"text": text, "normal": str(parsed), "prerelease": parsed.is_prerelease, "post": parsed.is_postrelease, "local": parsed.local is not None,
            "base": parsed.base_version}


def specifier(text, versions):
    try:
        parsed = SpecifierSet(text)
    except InvalidSpecifier:
        return {"text": text}
    return {"text": text, "contains": "".join("1" if parsed.contains(v, prereleases=True) else "0" for v in versions)}


def evaluated(marker, env):
    try:
        return "1" if marker.evaluate(env) else "0"
    except UndefinedComparison:
        return "0"


def marker(text):
    try:
        parsed = Marker(text)
    except InvalidMarker:
        return {"text": text}
    plain = "".join(evaluated(parsed, environment(*e)) for e in ENVIRONMENTS)
    extra = "".join(evaluated(parsed, environment(*e) | {"extra": "and-cuda"}) for e in ENVIRONMENTS)
    return {"text": text, "plain": plain, "extra": extra}


def requirement(text):
    try:
        parsed = Requirement(text)
    except InvalidRequirement:
        return {"text": text}
    return {"text": text, "name": canonicalize_name(parsed.name), "extras": sorted(parsed.extras),
            "specifiers": sorted(str(s).replace(" ", "") for s in parsed.specifier), "url": parsed.url or "",
            "applies": "" if parsed.marker is None else "".join(evaluated(parsed.marker, environment(*e)) for e in ENVIRONMENTS)}


def random_version(source):
    text = ".".join(str(source.randint(0, 3)) for _ in range(source.randint(1, 3)))
    text += source.choice(["", "", "", "a1", "b2", "rc1"]) + source.choice(["", "", ".post1", ".post0"])
    return text + source.choice(["", "", ".dev1"]) + source.choice(["", "", "", "+cpu", "+1"])


def random_specifier(source):
    operator = source.choice(["==", "!=", "<", "<=", ">", ">=", "~="])
    text = random_version(source)
    if operator not in ("==", "!="):
        text = text.split("+")[0]
    if operator in ("==", "!=") and source.random() < 0.4:
        text = ".".join(str(source.randint(0, 3)) for _ in range(source.randint(1, 3))) + ".*"
    return operator + text


def main(output):
    source = random.Random(20261121)
    texts = VERSIONS + [random_version(source) for _ in range(120)]
    specifiers = SPECIFIERS + NOT_SPECIFIERS + [random_specifier(source) for _ in range(150)]
    parsed = [Version(t) for t in texts]
    oracle = {
        "versions": [version(t) for t in texts + NOT_VERSIONS],
        "order": "".join("<" if lt(a, b) else ">" if lt(b, a) else "=" for a, b in zip(parsed, parsed[1:] + parsed[:1])),
        "sorted": [str(v) for v in sorted(set(parsed))],
        "candidates": texts,
        "specifiers": [specifier(t, parsed) for t in specifiers],
        "environments": ENVIRONMENTS,
        "markers": [marker(t) for t in MARKERS + NOT_MARKERS],
        "requirements": [requirement(t) for t in REQUIREMENTS + NOT_REQUIREMENTS],
        "names": [[n, canonicalize_name(n)] for n in ("NumPy", "ml_dtypes", "a.b", "A._-b", "typing-extensions", "google--x", "jaraco.text")],
    }
    with open(output, "w", encoding="ascii") as file:
        lines = []
        for key, value in oracle.items():
            if isinstance(value, list) and value and isinstance(value[0], dict):
                value = "[\n" + ",\n".join(json.dumps(v) for v in value) + "\n]"
            else:
                value = json.dumps(value)
            lines.append(json.dumps(key) + ": " + value)
        file.write("{\n" + ",\n".join(lines) + "\n}\n")


if __name__ == "__main__":
    main(sys.argv[1])
