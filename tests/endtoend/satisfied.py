# SPDX-FileCopyrightText: 2026 The Groundwork developers
# SPDX-License-Identifier: Apache-2.0
"""Whether locked packages are what a file of another tool asks for, judged by that tool's own code.

usage: satisfied.py FILE WHEELS MORE…   with {"numpy": "2.1.0", "python": "3.11.2", …} on standard input
MORE are requirements in Python's own form, for what no tool here can read. Run by conda's Python for conda's files, by
any with pip, packaging and PyYAML for all others. Prints what is not satisfied; then the exit code is 1.
"""
import json
import os
import re
import subprocess
import sys
import tempfile
import tomllib


def normalised(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def check_python(requirements, locked):
    from packaging.requirements import Requirement

    for text in requirements:
        wanted = Requirement(text)
        if wanted.marker and not wanted.marker.evaluate():
            continue
        version = locked.get(normalised(wanted.name))
        if version is None or not wanted.specifier.contains(version, prereleases=True):
            yield f"{text}: {version}"


def check_conda(specs, locked):
    from conda.models.match_spec import MatchSpec

    for text in specs:
        wanted = MatchSpec(text)
        version = locked.get(normalised(wanted.name))
        record = {"name": wanted.name, "version": version, "build": "0", "build_number": 0,
                  "channel": "conda-forge", "subdir": "linux-64"}
        if version is None or not wanted.match(record):
            yield f"{text}: {version}"


def check_pip(file, wheels, locked):
    """pip itself takes the original and the locked versions together, or says why not."""
    with tempfile.TemporaryDirectory() as folder:
        lock = os.path.join(folder, "lock.txt")
        with open(lock, "w", encoding="utf-8") as stream:
            stream.writelines(f"{name}=={version}\n" for name, version in locked.items() if name != "python")
        done = subprocess.run([sys.executable, "-m", "pip", "install", "--dry-run", "--ignore-installed", "--no-index",
                               "--isolated", "--find-links", wheels, "-r", file, "-c", lock],
                              capture_output=True, text=True, check=False)
        if done.returncode:
            yield done.stderr


def group(groups, name):
    for item in groups.get(name, []):
        yield from group(groups, item["include-group"]) if isinstance(item, dict) else [item]


def in_pyproject(data):
    project = data.get("project", {})
    uv = data.get("tool", {}).get("uv", {})
    yield from project.get("dependencies", [])
    yield from group(data.get("dependency-groups", {}), "dev")
    yield from [name for name in uv.get("dev-dependencies", []) if name not in uv.get("sources", {})]
    if "requires-python" in project:
        yield "python " + project["requires-python"]


def in_pipfile(data):
    for name, value in {**data["packages"], **data.get("dev-packages", {})}.items():
        table = value if isinstance(value, dict) else {"version": value}
        marker = "; sys_platform " + table["sys_platform"] if "sys_platform" in table else ""
        yield f"{name} {table['version'].replace('*', '') if table['version'] == '*' else table['version']}{marker}"
    yield f"python =={data['requires']['python_version']}.*"


def in_script(text):
    block = re.search(r"^# /// script\n((?:#.*\n)+?)# ///$", text, re.MULTILINE).group(1)
    data = tomllib.loads("".join(line[2:] + "\n" for line in block.splitlines()))
    return [*data["dependencies"], "python " + data["requires-python"]]


def in_pixi(data):
    for name, value in data["dependencies"].items():
        yield f"{name} {value if isinstance(value, str) else value['version']}"


def in_explicit(text):
    for line in text.splitlines():
        if line.startswith("https://"):
            name, version, _ = line.split("#")[0].rsplit("/", 1)[1].rsplit("-", 2)
            yield f"{name}=={version}"


def check(file, wheels, more, locked):
    name = os.path.basename(file)
    with open(file, "rb") as stream:
        content = stream.read()
    yield from check_python(more, locked)
    if name.startswith("requirements"):
        yield from check_pip(file, wheels, locked)
    elif name == "pyproject.toml":
        yield from check_python(in_pyproject(tomllib.loads(content.decode())), locked)
    elif name == "Pipfile":
        yield from check_python(in_pipfile(tomllib.loads(content.decode())), locked)
    elif name.endswith(".py"):
        yield from check_python(in_script(content.decode()), locked)
    elif name.endswith("pixi.toml") or name == "conda.toml":
        yield from check_conda(in_pixi(tomllib.loads(content.decode())), locked)
    elif name.endswith(".txt"):
        yield from check_conda(in_explicit(content.decode()), locked)
    else:
        from conda.env.env import from_file

        yield from check_conda(from_file(file).dependencies["conda"], locked)


if __name__ == "__main__":
    troubles = list(check(sys.argv[1], sys.argv[2], sys.argv[3:], json.load(sys.stdin)))
    print("\n".join(troubles))
    sys.exit(1 if troubles else 0)
