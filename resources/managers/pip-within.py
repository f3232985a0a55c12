# SPDX-FileCopyrightText: 2026 The Groundwork developers
# SPDX-License-Identifier: Apache-2.0
"""Runs pip in an environment as if it held the packages of a conda lock too: pip takes them for installed, and
constraints keep it from changing them.

usage: pip-within.py PREFIX LOCK NAMES CONSTRAINTS ARGUMENT…

NAMES is a JSON object: what conda's packages are called on PyPI where that is another name, or several. CONSTRAINTS is written.
The ARGUMENTs are those of the environment's Python.
"""
import glob
import json
import os
import re
import sys

ARCHIVE = re.compile(r".*/([^/#]+)-([^-/#]+)-[^-/#]+(?:\.conda|\.tar\.bz2)")
VERSION = re.compile(r"[0-9]+(?:\.[0-9]+)*(?:(?:a|b|rc)[0-9]+)?(?:\.post[0-9]+)?")


def normalised(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def packages_in(lock):
    with open(lock, encoding="utf-8") as lines:
        for line in lines:
            archive = ARCHIVE.match(line)
            if archive and VERSION.fullmatch(archive[2]) and archive[1] != "python":
                yield archive.groups()


def add(site, name, version):
    place = os.path.join(site, f"{normalised(name).replace('-', '_')}-{version}.dist-info")
    os.mkdir(place)
    texts = {"METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n", "INSTALLER": "conda\n"}
    for file_name, text in texts.items():
        with open(os.path.join(place, file_name), "w", encoding="utf-8") as file:
            file.write(text)


def main(prefix, lock, names, constraints, *arguments):
    # conda-forge's Pythons have a link python3.1 beside their own folder.
    sites = glob.glob(os.path.join(prefix, "lib", "python3.*", "site-packages"))
    (site,) = {os.path.realpath(site) for site in sites}
    with open(names, encoding="utf-8") as file:
        others = json.load(file)
    here = {normalised(place.split("-")[0]) for place in os.listdir(site) if place.endswith(".dist-info")}
    wanted = {}
    for name, version in packages_in(lock):
        for other in others.get(name, [name]):
            wanted[other] = version
            if normalised(other) not in here:
                add(site, other, version)
    with open(constraints, "w", encoding="utf-8") as file:
        file.writelines(f"{name}=={version}\n" for name, version in sorted(wanted.items()) if name != "pip")
    python = os.path.join(prefix, "bin", "python")
    sys.stdout.flush()
    os.execv(python, [python, *arguments])


main(*sys.argv[1:])
