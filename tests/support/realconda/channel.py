# SPDX-FileCopyrightText: 2026 The Groundwork developers
# SPDX-License-Identifier: Apache-2.0
"""Makes a conda channel of real packages: Debian's CPython and Python wheels.

usage: channel.py FOLDER_WITH_WHEELS CHANNEL
"""
import configparser
import email
import hashlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field

from conda_package_streaming.create import conda_builder
from packaging.requirements import Requirement

PYTHON = "3.11"
PLATFORM = "linux-64"
LIBRARY = f"lib/python{PYTHON}"
# As long as a prefix can get: conda writes the true one over it.
PLACEHOLDER = ("/placeholder" * 22)[:255]
LONG_AGO = 1_700_000_000
COMPRESSION = 3
MARKERS = {
    "python_version": PYTHON,
    "python_full_version": f"{PYTHON}.2",
    "implementation_name": "cpython",
    "platform_python_implementation": "CPython",
    "sys_platform": "linux",
    "platform_system": "Linux",
    "os_name": "posix",
    "platform_machine": "x86_64",
}


@dataclass
class File:
    content: bytes
    executable: bool = False
    names_prefix: bool = False


@dataclass
class Package:
    name: str
    version: str
    build: str = "0"
    depends: list = field(default_factory=list)
    files: dict = field(default_factory=dict)  # path: File
    links: dict = field(default_factory=dict)  # path: where it points to
    noarch: bool = False
    entry_points: list = field(default_factory=list)
    platform: str = PLATFORM

    @property
    def subdir(self):
        return "noarch" if self.noarch else self.platform

    @property
    def stem(self):
        return f"{self.name}-{self.version}-{self.build}"

    def index(self):
        record = {
            "name": self.name,
            "version": self.version,
            "build": self.build,
            "build_number": 0,
            "depends": self.depends,
            "subdir": self.subdir,
            "timestamp": LONG_AGO * 1000,
            "license": "see package",
        }
        if self.noarch:
            return record | {"noarch": "python"}
        return record | {"arch": "x86_64", "platform": "linux"} if self.platform == PLATFORM else record

    def paths(self):
        for path, file in sorted(self.files.items()):
            entry = {
                "_path": path,
                "path_type": "hardlink",
                "sha256": hashlib.sha256(file.content).hexdigest(),
                "size_in_bytes": len(file.content),
            }
            yield entry | ({"file_mode": "text", "prefix_placeholder": PLACEHOLDER} if file.names_prefix else {})
        for path in self.links:
            yield {
                "_path": path,
                "path_type": "softlink",
                "sha256": hashlib.sha256(b"").hexdigest(),
                "size_in_bytes": 0,
            }

    def info(self):
        """What conda wants to know, as files below info/."""
        paths = list(self.paths())
        documents = {"index.json": self.index(), "paths.json": {"paths": paths, "paths_version": 1}, "about.json": {}}
        if self.noarch:
            documents["link.json"] = {
                "noarch": {"type": "python", "entry_points": self.entry_points},
                "package_metadata_version": 1,
            }
        texts = {name: json.dumps(document) for name, document in documents.items()}
        texts["files"] = "".join(entry["_path"] + "\n" for entry in paths)
        texts["has_prefix"] = "".join(
            f'"{PLACEHOLDER}" text "{path}"\n' for path, file in sorted(self.files.items()) if file.names_prefix
        )
        return {f"info/{name}": File(text.encode()) for name, text in texts.items()}

    def write(self, channel):
        """Writes the archive; returns its record for the channel's index."""
        folder = os.path.join(channel, self.subdir)
        os.makedirs(folder, exist_ok=True)
        with conda_builder(self.stem, folder, compression_level=COMPRESSION) as archive:
            for path, file in (self.info() | dict(sorted(self.files.items()))).items():
                entry = tarfile.TarInfo(path)
                entry.size, entry.mtime, entry.mode = len(file.content), LONG_AGO, 0o755 if file.executable else 0o644
                archive.addfile(entry, io.BytesIO(file.content))
            for path, to in self.links.items():
                entry = tarfile.TarInfo(path)
                entry.type, entry.linkname, entry.mtime = tarfile.SYMTYPE, to, LONG_AGO
                archive.addfile(entry)
        name = self.stem + ".conda"
        with open(os.path.join(folder, name), "rb") as file:
            content = file.read()
        sums = {"md5": hashlib.md5(content).hexdigest(), "sha256": hashlib.sha256(content).hexdigest()}
        return self.subdir, name, self.index() | sums | {"size": len(content)}


def write_index(channel, records):
    for subdir in {PLATFORM, "noarch"} | {where for where, name, record in records}:
        os.makedirs(os.path.join(channel, subdir), exist_ok=True)
        index = {
            "info": {"subdir": subdir},
            "packages": {},
            "packages.conda": {name: record for where, name, record in records if where == subdir},
            "removed": [],
            "repodata_version": 1,
        }
        with open(os.path.join(channel, subdir, "repodata.json"), "w", encoding="utf-8") as file:
            json.dump(index, file)


def output_of(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def debian_python():
    """The machine's own CPython. Debian's is taught to install below /usr/local unless it is in a venv; in a conda
    environment it must behave as everybody else's: sysconfig's question is answered with yes, and site, which is frozen
    into the program and looks into dist-packages, finds site-packages under that name."""
    parts = (f"python{PYTHON}-minimal", f"libpython{PYTHON}-minimal", f"libpython{PYTHON}-stdlib")
    version = output_of("dpkg-query", "--show", "--showformat", "${Version}", parts[0]).split("-")[0]
    package = Package("python", version, "0_deb")
    unwanted = {"EXTERNALLY-MANAGED", "sitecustomize.py", "_distutils_system_mod.py"}
    for path in sorted(set(output_of("dpkg", "--listfiles", *parts).split("\n"))):
        inside = path.removeprefix("/usr/")
        if not inside.startswith((f"bin/python{PYTHON}", LIBRARY + "/")) or os.path.basename(path) in unwanted:
            continue
        if os.path.islink(path):
            package.links[inside] = os.readlink(path)
        elif os.path.isfile(path):
            with open(path, "rb") as file:
                package.files[inside] = File(file.read(), os.access(path, os.X_OK))
    scheme = package.files[LIBRARY + "/sysconfig.py"]
    question = b'hasattr(sys, "real_prefix")'
    assert question in scheme.content
    scheme.content = scheme.content.replace(question, b"True")
    package.links |= {
        "bin/python": f"python{PYTHON}",
        "bin/python3": f"python{PYTHON}",
        LIBRARY + "/dist-packages": "site-packages",
    }
    package.files[LIBRARY + "/site-packages/README.txt"] = File(b"Packages go here.\n")
    return package


def normalised(name):
    return re.sub(r"[-_.]+", "-", name).lower()


class Wheel:
    def __init__(self, path):
        self.path = path
        with zipfile.ZipFile(path) as archive:
            (place,) = (name for name in archive.namelist() if re.fullmatch(r"[^/]+\.dist-info/METADATA", name))
            metadata = email.message_from_bytes(archive.read(place))
        self.name = normalised(metadata["Name"])
        self.version = metadata["Version"]
        self.requirements = [Requirement(text) for text in metadata.get_all("Requires-Dist", [])]
        self.pure = path.endswith("-none-any.whl")

    def depends(self, wheels, extras=("",), seen=()):
        """What it needs in conda's words; the extras of what it needs are written out, since conda has none."""
        wanted = []
        for requirement in self.requirements:
            marker = requirement.marker
            if marker and not any(marker.evaluate(MARKERS | {"extra": extra}) for extra in extras):
                continue
            name = normalised(requirement.name)
            wanted.append(f"{name} {','.join(sorted(map(str, requirement.specifier)))}".strip())
            if requirement.extras and name not in seen:
                wanted += wheels[name].depends(wheels, tuple(requirement.extras), (*seen, name))
        return [text for text in dict.fromkeys(wanted) if text.split()[0] != self.name]


def place_of(path, wheel):
    """Where a file of a wheel belongs in a conda package."""
    library = "site-packages" if wheel.pure else LIBRARY + "/site-packages"
    data = re.match(r"[^/]+\.data/([^/]+)/(.*)", path)
    if not data:
        return f"{library}/{path}"
    kind, rest = data.groups()
    places = {
        "scripts": "python-scripts" if wheel.pure else "bin",
        "headers": f"include/python{PYTHON}/{wheel.name}",
        "purelib": library,
        "platlib": library,
    }
    return rest if kind == "data" else f"{places[kind]}/{rest}"


def entry_points_in(text):
    parser = configparser.RawConfigParser(delimiters=("=",), strict=False)
    parser.optionxform = str
    parser.read_string(text)
    for section in ("console_scripts", "gui_scripts"):
        for name, target in parser.items(section) if parser.has_section(section) else ():
            yield name, target.split("[")[0].strip()


def package_of(wheel, depends):
    interpreter = f"#!{PLACEHOLDER}/bin/python\n".encode()
    major, minor = PYTHON.split(".")
    python = "python >=3.8" if wheel.pure else f"python >={PYTHON},<{major}.{int(minor) + 1}.0a0"
    build = "py_0" if wheel.pure else f"py{major}{minor}_0"
    package = Package(wheel.name, wheel.version, build, [python, *depends], noarch=wheel.pure)
    scripts = {}
    with zipfile.ZipFile(wheel.path) as archive:
        for item in archive.infolist():
            if item.is_dir():
                continue
            file = File(archive.read(item), bool(item.external_attr >> 16 & 0o111))
            place = place_of(item.filename, wheel)
            if place.startswith(("bin/", "python-scripts/")):
                file.executable = True
                if file.content.startswith(b"#!python"):
                    file.content = interpreter + file.content.split(b"\n", 1)[1]
                    file.names_prefix = True
            if re.fullmatch(r"[^/]+\.dist-info/entry_points\.txt", item.filename):
                scripts = dict(entry_points_in(file.content.decode()))
            if re.fullmatch(r"[^/]+\.dist-info/METADATA", item.filename):
                package.files[place.removesuffix("METADATA") + "INSTALLER"] = File(b"conda")
            package.files[place] = file
    if wheel.pure:
        package.entry_points = [f"{name} = {target}" for name, target in scripts.items()]
        return package
    for name, target in scripts.items():
        module, function = target.split(":")
        code = f"import sys\nfrom {module} import {function.split('.')[0]}\nsys.exit({function}())\n"
        package.files[f"bin/{name}"] = File(interpreter + code.encode(), executable=True, names_prefix=True)
    return package


def write_wheel(wheel, depends, channel):
    return package_of(wheel, depends).write(channel)


def write_python(channel):
    return debian_python().write(channel)


def main(folder, channel):
    shutil.rmtree(channel, ignore_errors=True)
    found = [Wheel(os.path.join(folder, name)) for name in os.listdir(folder)]
    wheels = {wheel.name: wheel for wheel in found}
    biggest_first = sorted(found, key=lambda wheel: -os.path.getsize(wheel.path))
    with ProcessPoolExecutor() as workers:
        jobs = [workers.submit(write_python, channel)]
        jobs += [workers.submit(write_wheel, wheel, wheel.depends(wheels), channel) for wheel in biggest_first]
        records = [job.result() for job in jobs]
    write_index(channel, records)


if __name__ == "__main__":
    main(*sys.argv[1:])
