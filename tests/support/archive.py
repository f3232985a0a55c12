# SPDX-FileCopyrightText: 2026 The Groundwork developers
# SPDX-License-Identifier: Apache-2.0
"""Makes a tar.zst of whatever entries a test asks for, without a zstd program: as blocks that are not compressed.

usage: archive.py FILE < ENTRIES
ENTRIES: a JSON list of objects with name, and type ("file", "link", "hardlink", "device", "pipe", "folder"), text, goal,
zeros (how many) as needed.
"""
import io
import json
import sys
import tarfile

TYPES = {
    "file": tarfile.REGTYPE,
    "link": tarfile.SYMTYPE,
    "hardlink": tarfile.LNKTYPE,
    "device": tarfile.CHRTYPE,
    "pipe": tarfile.FIFOTYPE,
    "folder": tarfile.DIRTYPE,
}


def frame(data):
    block = 64 * 1024
    parts = [data[at : at + block] for at in range(0, len(data), block)] or [b""]
    frame = b"\x28\xb5\x2f\xfd" + b"\x00\x58"
    for number, part in enumerate(parts):
        last = number == len(parts) - 1
        frame += (len(part) << 3 | last).to_bytes(3, "little") + part
    return frame


def main(path):
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w") as tar:
        for entry in json.load(sys.stdin):
            info = tarfile.TarInfo(entry["name"])
            info.type = TYPES[entry.get("type", "file")]
            info.linkname = entry.get("goal", "")
            text = entry.get("text", "").encode() + bytes(entry.get("zeros", 0))
            info.size = len(text) if info.type == tarfile.REGTYPE else 0
            tar.addfile(info, io.BytesIO(text))
    with open(path, "wb") as file:
        file.write(frame(data.getvalue()))


if __name__ == "__main__":
    main(sys.argv[1])
