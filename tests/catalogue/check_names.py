#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Groundwork developers
# SPDX-License-Identifier: Apache-2.0
"""Compares the catalogue's names with packages as they really are.

usage: check_names.py [--environment PREFIX]... [--wheels FOLDER]... [--fetch NAME...] [--minutes N]

  --environment  what is installed there by pip or conda
  --wheels       wheels in a folder: what stands in their RECORD is what would be installed
  --fetch        brings these packages of the catalogue with pip from the default index, one after the other, and
                 looks at each; none is run, and none above 100 MB is taken

Told are imports of the catalogue that the package does not have, and how many packages were compared. Ends with 1 when
a name is wrong. Needs PyYAML.
"""
import argparse
import glob
import json
import os
import re
import subprocess
import sys
import tempfile
import time
import zipfile

import yaml

LARGEST_MB = 100
SUFFIXES = (".py", ".so", ".pyd")
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def normalised(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def catalogue():
    """Of every package: its name on each side, None where it is not there, and its imports."""
    packages = []
    for path in sorted(glob.glob(os.path.join(ROOT, "resources", "catalogue", "*.yaml"))):
        with open(path, encoding="utf-8") as stream:
            for entry in yaml.safe_load(stream).get("packages", []):
                name = entry["name"]
                packages.append({
                    "name": name,
                    "pypi": entry.get("pypi", name),
                    "conda": entry.get("conda", name),
                    "imports": entry.get("imports", [name.replace("-", "_")]),
                })
    return packages


def modules_in(files):
    """Everything that can be imported among paths relative to site-packages, with the packages inside."""
    modules = set()
    for path in files:
        parts = path.replace("\\", "/").split("/")
        if not parts[-1].endswith(SUFFIXES) or parts[0].endswith((".dist-info", ".data")):
            continue
        names = parts[:-1] + [parts[-1].split(".")[0]]
        if all(name.isidentifier() for name in names):
            modules.update(".".join(names[: count + 1]) for count in range(len(names)))
    return modules


def files_in_record(text):
    return [line.rsplit(",", 2)[0].strip('"') for line in text.splitlines() if line]


def wheel(path):
    with zipfile.ZipFile(path) as archive:
        record = next(name for name in archive.namelist() if name.endswith(".dist-info/RECORD"))
        return normalised(record.split("-")[0]), modules_in(files_in_record(archive.read(record).decode()))


def installed_by_pip(prefix):
    records = os.path.join(glob.escape(prefix), "lib*", "python3*", "site-packages", "*.dist-info", "RECORD")
    for record in glob.glob(records):
        with open(record, encoding="utf-8") as stream:
            name = os.path.basename(os.path.dirname(record)).split("-")[0]
            yield normalised(name), modules_in(files_in_record(stream.read()))


def installed_by_conda(prefix):
    for path in glob.glob(os.path.join(glob.escape(prefix), "conda-meta", "*.json")):
        with open(path, encoding="utf-8") as stream:
            record = json.load(stream)
        files = [file.split("site-packages/", 1)[1] for file in record["files"] if "site-packages/" in file]
        yield normalised(record["name"]), modules_in(files)


class Comparison:
    def __init__(self):
        self.packages = catalogue()
        self.compared, self.wrong = set(), []

    def add(self, side, name, modules, source):
        for package in self.packages:
            if package[side] is None or normalised(package[side]) != name:
                continue
            # One without modules brings others; what it asks for is imported then.
            missing = [module for module in package["imports"] if modules and module not in modules]
            self.compared.add((package["name"], side))
            if missing:
                outer = sorted(module for module in modules if "." not in module and not module.startswith("_"))
                self.wrong.append(f"{package['name']} ({source}): no {', '.join(missing)}; it has {', '.join(outer)}")

    def tell(self):
        for line in sorted(set(self.wrong)):
            print(line)
        for side in ("pypi", "conda"):
            names = {name for name, where in self.compared if where == side}
            print(f"{side}: {len(names)} of {len(self.packages)} packages compared")
        return 1 if self.wrong else 0


def fetch(name, folder):
    """The wheel of a package, or why there is none."""
    command = [sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary", ":all:", "--progress-bar", "off",
               "--disable-pip-version-check", "--dest", folder, name]
    said = ""
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        for line in process.stdout:
            said = line.strip() or said
            size = re.search(r"\(([\d.]+) (MB|GB)\)", line)
            if size and float(size[1]) * (1000 if size[2] == "GB" else 1) > LARGEST_MB:
                process.terminate()
                return None, f"larger than {LARGEST_MB} MB"
    wheels = glob.glob(os.path.join(glob.escape(folder), "*.whl"))
    return (wheels[0], "") if process.returncode == 0 and wheels else (None, said)


def fetch_all(comparison, names, minutes):
    end = time.monotonic() + minutes * 60
    for package in comparison.packages:
        if package["name"] not in names or package["pypi"] is None:
            continue
        if time.monotonic() > end:
            print(f"not looked at in the time given: {package['name']}")
            continue
        with tempfile.TemporaryDirectory() as folder:
            path, why = fetch(package["pypi"], folder)
            if path is None:
                print(f"left out: {package['name']}: {why}")
            else:
                comparison.add("pypi", *wheel(path), "fetched")


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--environment", action="append", default=[])
    parser.add_argument("--wheels", action="append", default=[])
    parser.add_argument("--fetch", nargs="+", default=[])
    parser.add_argument("--minutes", type=float, default=20)
    asked = parser.parse_args()
    comparison = Comparison()
    for prefix in asked.environment:
        for name, modules in installed_by_pip(prefix):
            comparison.add("pypi", name, modules, "installed by pip")
        for name, modules in installed_by_conda(prefix):
            comparison.add("conda", name, modules, "installed by conda")
    for folder in asked.wheels:
        for path in glob.glob(os.path.join(glob.escape(folder), "*.whl")):
            comparison.add("pypi", *wheel(path), "wheel")
    fetch_all(comparison, asked.fetch, asked.minutes)
    return comparison.tell()


if __name__ == "__main__":
    sys.exit(main())
