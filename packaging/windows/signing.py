"""Signs programs and packages, where the environment names a certificate.

PYWRAP_DOCTOR_SIGN_CERTIFICATE is a file with the certificate and its chain (PEM), PYWRAP_DOCTOR_SIGN_KEY one with its key,
and PYWRAP_DOCTOR_SIGN_TIMESTAMP the address of a time-stamp server, which may be left out.
"""

import os
import pathlib
import subprocess
import sys

NAME = "Pywrap Doctor"


def is_wanted():
    return "PYWRAP_DOCTOR_SIGN_CERTIFICATE" in os.environ


def sign(file):
    """Signs the file in its place; does nothing where there is no certificate."""
    if not is_wanted():
        return
    unsigned = file.with_name(file.name + ".unsigned")
    file.rename(unsigned)
    time_stamp = os.environ.get("PYWRAP_DOCTOR_SIGN_TIMESTAMP")
    subprocess.run(["osslsigncode", "sign", "-h", "sha256", "-n", NAME,
                    "-certs", os.environ["PYWRAP_DOCTOR_SIGN_CERTIFICATE"], "-key", os.environ["PYWRAP_DOCTOR_SIGN_KEY"],
                    *(["-ts", time_stamp] if time_stamp else []), "-in", unsigned, "-out", file], check=True)
    unsigned.unlink()


def command():
    """The command with which NSIS signs the uninstaller, which it alone sees; None without a certificate."""
    return f"{sys.executable} {pathlib.Path(__file__).absolute()}" if is_wanted() else None


if __name__ == "__main__":
    sign(pathlib.Path(sys.argv[1]))
