# SPDX-FileCopyrightText: 2026 The Groundwork developers
# SPDX-License-Identifier: Apache-2.0
"""Makes a channel of the metadata of wheels: it can be solved for, and nothing of it can be installed. Run beside
channel.py:

usage: olderchannel.py CHANNEL FOLDER_WITH_WHEELS…
"""
import hashlib
import os
import shutil
import sys

from channel import PYTHON, Package, Wheel, write_index


def record(package, content):
    sums = {"md5": hashlib.md5(content).hexdigest(), "sha256": hashlib.sha256(content).hexdigest()}
    return package.subdir, package.stem + ".conda", package.index() | sums | {"size": len(content)}


def package_of(wheel, depends):
    major, minor = PYTHON.split(".")
    python = "python >=3.8" if wheel.pure else f"python >={PYTHON},<{major}.{int(minor) + 1}.0a0"
    build = "py_0" if wheel.pure else f"py{major}{minor}_0"
    return Package(wheel.name, wheel.version, build, [python, *depends], noarch=wheel.pure)


def main(channel, *folders):
    shutil.rmtree(channel, ignore_errors=True)
    paths = [os.path.join(folder, name) for folder in folders for name in os.listdir(folder)]
    found = [Wheel(path) for path in paths]
    wheels = {wheel.name: wheel for wheel in found}
    records = [record(Package("python", f"{PYTHON}.2", "0_deb"), b"")]
    for wheel in found:
        with open(wheel.path, "rb") as file:
            records.append(record(package_of(wheel, wheel.depends(wheels)), file.read()))
    write_index(channel, records)


if __name__ == "__main__":
    main(*sys.argv[1:])
