# SPDX-FileCopyrightText: 2026 The Groundwork developers
# SPDX-License-Identifier: Apache-2.0
"""Finds what Python code imports, without running it.

stdin: {"files": [{"name": "src/a.py", "text": ...}, ...], "local": ["names of modules beside a single file", ...]}
stdout: {"imports": [{"module": "google.cloud.storage", "file": ..., "line": ...}, ...], "unread": [{"file", "line"}]}
Modules of the standard library and of the code itself are left out.
"""
import ast
import json
import os
import sys


def standard_modules():
    known = getattr(sys, "stdlib_module_names", None)  # since Python 3.10
    if known is None:
        names = os.listdir(os.path.dirname(os.__file__))
        known = {name.split(".")[0] for name in names} | set(sys.builtin_module_names)
    return frozenset(known) | {"__main__", "__future__"}


def is_own(module, file, files, folders):
    """Whether the code itself holds the module: beside the file, in the folder's root or below src/."""
    for base in {os.path.dirname(file), "", "src"}:
        place = f"{base}/{module}" if base else module
        if place in folders or f"{place}.py" in files:
            return True
    return False


def imports_in(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for name in node.names:
                yield name.name, node.lineno
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            # The part that is imported may be a module too: from google.cloud import storage.
            for name in node.names:
                yield f"{node.module}.{name.name}" if name.name != "*" else node.module, node.lineno


def main():
    request = json.load(sys.stdin)
    standard = standard_modules() | set(request["local"])
    files = {file["name"] for file in request["files"]}
    folders = set()
    for name in files:
        while name := os.path.dirname(name):
            folders.add(name)
    found, unread = [], []
    for file in request["files"]:
        name = file["name"]
        try:
            tree = ast.parse(file["text"])
        except SyntaxError as error:
            unread.append({"file": name, "line": error.lineno or 0})
            continue
        except (ValueError, RecursionError, MemoryError):
            unread.append({"file": name, "line": 0})
            continue
        for module, line in imports_in(tree):
            first = module.split(".")[0]
            if first not in standard and not is_own(first, name, files, folders):
                found.append({"module": module, "file": name, "line": line})
    json.dump({"imports": found, "unread": unread}, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
