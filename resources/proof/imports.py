# SPDX-FileCopyrightText: 2026 The Groundwork developers
# SPDX-License-Identifier: Apache-2.0
"""Imports each package named in the request, in a process of its own, and prints one JSON line a package.

usage: imports.py REQUEST   where REQUEST is {"packages": ["scikit-learn", ...]}
A line: {"package": ..., "module": ... or null, "version": ..., "ok": ..., "details": ...}
The modules come from the package's own records, so that no table of names is needed.
"""
import concurrent.futures
import glob
import importlib.metadata
import json
import os
import re
import subprocess
import sys

IMPORT_LIMIT_S = 300
SUFFIXES = (".py", ".so", ".pyd")


def normalised(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def top_level(files):
    """Top-level import names among paths relative to site-packages."""
    names = set()
    for path in files:
        parts = path.replace("\\", "/").split("/")
        first = parts[0]
        if len(parts) == 1 and first.endswith(SUFFIXES):
            names.add(first.split(".")[0])
        elif len(parts) > 1 and first.isidentifier() and first != "__pycache__" and parts[-1].endswith(SUFFIXES):
            names.add(first)
    return {name for name in names if name.isidentifier() and not name.startswith("_")}


def conda_record(package):
    """What conda has written down of the package; None when conda did not install it."""
    for path in glob.glob(os.path.join(glob.escape(sys.prefix), "conda-meta", "*.json")):
        if normalised(os.path.basename(path).rsplit("-", 2)[0]) == package:
            with open(path, encoding="utf-8") as stream:
                return json.load(stream)
    return None


def in_site_packages(record):
    return {path.split("site-packages/", 1)[1] for path in record["files"] if "site-packages/" in path}


def installed(package):
    """The version and the modules of the package, by the record of whoever installed it."""
    record = conda_record(package)
    own = in_site_packages(record) if record else set()
    try:
        found = importlib.metadata.distribution(package)
    except importlib.metadata.PackageNotFoundError:
        if record is None:
            raise LookupError(f"{package} is not installed") from None
        return record["version"], top_level(own)
    files = [str(path) for path in found.files or []]
    # conda spells a version as it likes; another installer's package in the place of conda's has its own.
    if any(path.split("/")[0].endswith((".dist-info", ".egg-info")) and path in own for path in files):
        return record["version"], top_level(files)
    return found.version, top_level(files)


def chosen(package, modules):
    """The module that stands for the package: its namesake, else the one with the most similar name."""
    plain = package.replace("-", "_")
    for module in sorted(modules):
        if module.lower() in (plain, plain.replace("python_", ""), plain.replace("_", "")):
            return module
    shared = {module: len(os.path.commonprefix([module.lower(), plain])) for module in modules}
    return max(sorted(modules), key=lambda module: shared[module], default=None)


def prove(package):
    line = {"package": package, "module": None, "version": "", "ok": False, "details": ""}
    name = normalised(package)
    try:
        line["version"], modules = installed(name)
    except Exception as error:  # whatever is wrong with the records is the finding
        return {**line, "details": str(error)}
    line["module"] = chosen(name, modules)
    if line["module"] is None:
        return {**line, "ok": True}
    code = "import importlib, sys; importlib.import_module(sys.argv[1])"
    try:
        done = subprocess.run([sys.executable, "-I", "-c", code, line["module"]], stdin=subprocess.DEVNULL,
                              stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, timeout=IMPORT_LIMIT_S)
    except subprocess.TimeoutExpired:
        return {**line, "details": f"not imported after {IMPORT_LIMIT_S} s"}
    if done.returncode < 0:
        return {**line, "details": f"the import died of signal {-done.returncode}"}
    said = done.stderr.decode("utf-8", "replace").strip().splitlines()
    return {**line, "ok": done.returncode == 0, "details": said[-1] if said and done.returncode else ""}


def main(request):
    with open(request, encoding="utf-8") as stream:
        packages = json.load(stream)["packages"]
    with concurrent.futures.ThreadPoolExecutor(min(4, os.cpu_count() or 1)) as workers:
        lines = list(workers.map(prove, packages))
    for line in lines:
        print(json.dumps(line), flush=True)
    return 0 if all(line["ok"] for line in lines) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
