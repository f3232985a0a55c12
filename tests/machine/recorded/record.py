# SPDX-FileCopyrightText: 2026 The Groundwork developers
# SPDX-License-Identifier: Apache-2.0
"""Records what a real machine's files tell about its tools, as JSON: path -> {"link"}, {"text"}, {"program"} or {}.

usage: record.py FOLDER=SHOWN… > MACHINE.json

Each FOLDER is recorded as if it were SHOWN, a home folder or conda's prefix for example; what lies below "/" is
always recorded. Of a folder of packages the names are kept, and of files only the text that the search reads.
"""
import glob
import json
import os
import re
import sys

MACHINE = ["/etc/os-release", "/usr/lib/os-release", "/proc/meminfo", "/proc/self/status", "/proc/self/cgroup",
           "/sys/fs/cgroup/*/cpu.cfs_*_us", "/sys/fs/cgroup/*/memory.limit_in_bytes",
           "/sys/fs/cgroup/memory/*/*/memory.limit_in_bytes", "/var/lib/dpkg/status", "/usr/bin/python3*", "/usr/lib/python3*/venv/__init__.py",
           "/usr/lib/python3*/ensurepip/_bundled/*", "/usr/lib/python3/dist-packages/pip*",
           "/usr/lib/python3/dist-packages/pip/__main__.py", "/usr/share/python-wheels/*", "/usr/local/bin/python3*"]
FOLDER = [".conda/environments.txt", ".condarc", ".config/uv/*", ".local/bin/*", ".local/share/uv/tools/*/*",
          ".local/share/uv/tools/*/bin/*", ".local/share/uv/tools/*/lib/python3*/site-packages/*",
          ".local/share/virtualenvs/*/*", ".local/share/virtualenvs/*/.project", ".local/share/virtualenvs/*/bin/*",
          ".local/share/virtualenvs/*/lib/python3*/site-packages/*", ".virtualenvs/*/*", ".virtualenvs/*/bin/python*",
          ".virtualenvs/*/lib/python3*/site-packages/*", ".conda/envs/*/*", ".conda/envs/*/bin/python*",
          ".conda/envs/*/conda-meta/*", ".pyenv/shims/python3", ".pyenv/shims/pip", ".pyenv/versions/*/bin/python3*[0-9]",
          ".pyenv/versions/*/lib/python3*/venv/__init__.py", ".pyenv/versions/*/lib/python3*/ensurepip/_bundled/*",
          ".pyenv/versions/*/lib/python3*/site-packages/pip*", ".pyenv/versions/*/include/python3*/patchlevel.h",
          ".pyenv/versions/*/lib/python3*/site-packages/pip/__main__.py",
          "conda-meta/*", "pyvenv.cfg", "bin/conda", "bin/mamba", "bin/python*",
          "lib/python3*/site-packages/conda*", "lib/python3*/site-packages/conda*/_version.py",
          "lib/python3*/site-packages/conda*/_vendor/conda/_version.py"]
READ = re.compile(r"(cfs_\w+_us|limit_in_bytes|os-release|meminfo|/status|cgroup|environments\.txt|condarc|pyvenv\.cfg|uv-receipt\.json"
                  r"|\.project|_version\.py|patchlevel\.h|pyenv/shims/.*)$")


# Of these only the lines that the search is after.
KEPT = {"dpkg/status": r"(Package|Status|Version): |$", "patchlevel.h": r"#define PY_VERSION\s", "meminfo": r"MemTotal",
        "_version.py": r"__version__", "self/status": r"Cpus_allowed", "self/cgroup": r"\d+:[\w,]*:", "os-release": r"(PRETTY_NAME|VERSION_ID)="}


def text_of(path):
    with open(path, encoding="utf-8", errors="replace") as file:
        text = file.read()
    if "/shims/" in path:
        return text.split("\n")[0] + "\n"
    if path.endswith("dpkg/status"):
        text = "\n\n".join(part for part in text.split("\n\n") if part.startswith("Package: python3")) + "\n\n"
    for name, line in KEPT.items():
        if path.endswith(name):
            return "".join(one for one in text.splitlines(True) if re.match(line, one))
    return text


def entry(path, shown):
    if os.path.islink(path):
        return {"link": shown(os.readlink(path))}
    if os.path.isdir(path):
        return None
    if READ.search(path):
        kind = "program" if os.access(path, os.X_OK) else "text"
        return {kind: shown(text_of(path))}
    return {"program": ""} if os.access(path, os.X_OK) and "/bin/" in path else {}


def main():
    renames = [argument.split("=", 1) for argument in sys.argv[1:]]

    def shown(text):
        for real, name in renames:
            text = text.replace(real, name)
        return text

    found = {}
    for pattern in MACHINE + [os.path.join(real, pattern) for real, _ in renames for pattern in FOLDER]:
        for path in glob.glob(pattern):
            recorded = entry(path, shown)
            # A folder is there when it has something in it; a package's own files are not kept.
            found[shown(path)] = {"folder": True} if recorded is None else recorded
    lines = (json.dumps(path) + ": " + json.dumps(found[path], ensure_ascii=False) for path in sorted(found))
    print("{\n" + ",\n".join(lines) + "\n}")


main()
