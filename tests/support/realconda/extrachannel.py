# SPDX-FileCopyrightText: 2026 The Groundwork developers
# SPDX-License-Identifier: Apache-2.0
"""Makes a second channel, of small packages that make trouble. Run beside channel.py:

usage: extrachannel.py CHANNEL

libx 1.0, 2.0       nothing in them
needs1, needs2      need libx 1 and libx 2: they exclude each other
nothere             needs a package that no channel has
oldpython           needs a Python before 3.8
badchecksum         its archive has another checksum than the channel says (only told when it comes by http)
cutshort            its archive is half as long as the channel says
badlink             its post-link script fails
python, libx 1.0    for osx-arm64 too, with nothing in them
"""
import os
import shutil
import sys

from channel import File, Package, write_index


def packages():
    def small(name, version="1.0", depends=(), **files):
        content = {f"share/{name}.txt": File(f"{name} {version}\n".encode())}
        return Package(name, version, depends=list(depends), files=content | files)

    script = File(b"#!/bin/sh\necho the post-link script says no >$PREFIX/.messages.txt\nexit 3\n", executable=True)
    return [
        small("libx", "1.0"),
        small("libx", "2.0"),
        small("needs1", depends=["libx 1.*"]),
        small("needs2", depends=["libx 2.*"]),
        small("nothere", depends=["missing-thing >=3"]),
        small("oldpython", depends=["python >=3.6,<3.8"]),
        small("badchecksum"),
        Package("cutshort", "1.0", files={"share/cutshort.bin": File(os.urandom(300_000))}),
        Package("python", "3.11.9", platform="osx-arm64"),
        Package("libx", "1.0", platform="osx-arm64"),
        small("badlink", **{"bin/.badlink-post-link.sh": script}),
    ]


def main(channel):
    shutil.rmtree(channel, ignore_errors=True)
    records = []
    for package in packages():
        subdir, name, record = package.write(channel)
        if package.name == "badchecksum":
            record |= {"sha256": "0" * 64, "md5": "0" * 32}
        if package.name == "cutshort":
            path = os.path.join(channel, subdir, name)
            os.truncate(path, os.path.getsize(path) // 2)
        records.append((subdir, name, record))
    write_index(channel, records)


if __name__ == "__main__":
    main(*sys.argv[1:])
