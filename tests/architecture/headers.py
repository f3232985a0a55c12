# SPDX-FileCopyrightText: 2026 The Groundwork developers
# SPDX-License-Identifier: Apache-2.0
"""Every header compiles alone. Prints the compiler's words of those that do not and ends with 1.

Most of the time would go into reading Qt's largest headers again and again. A header that includes one of them, itself
or by a header of ours, is compiled behind it as a precompiled header: nothing that it fails to include comes in by that.

    /usr/bin/python3 tests/architecture/headers.py [HEADER…]
"""

import concurrent.futures
import functools
import os
import pathlib
import re
import subprocess
import sys

BUILD = pathlib.Path("build/headers")
ROOTS = (pathlib.Path("wizard"), pathlib.Path("app"))
LARGE = ("QWidget", "QString")  # the largest first
COMPILER = ["g++", "-std=c++23", "-fPIC", "-Wall", "-Wextra", "-Werror", "-fsyntax-only", "-Iwizard", "-Iapp"]


@functools.cache
def included(header):
    """Qt's and the standard library's headers that come with this one."""
    found = set()
    for bracket, name in re.findall(r'^#include ([<"])([^>"]+)', header.read_text(), re.MULTILINE):
        if bracket == "<":
            found.add(name)
        else:
            ours = next(path for path in (header.parent / name, *(root / name for root in ROOTS)) if path.exists())
            found |= included(ours)
    return frozenset(found)


def precompile(large, flags):
    source = BUILD / f"{large}.h"
    source.write_text(f"#include <{large}>\n")
    subprocess.run([*COMPILER[:2], "-fPIC", "-Wall", "-Wextra", *flags, "-x", "c++-header", source], check=True)


def compile_alone(header, flags):
    behind = next((large for large in LARGE if large in included(header)), None)
    alone = BUILD / (str(header).replace("/", "-") + ".cpp")
    alone.write_text(f'#include "{header.resolve()}"\n')
    options = ["-Winvalid-pch", "-include", BUILD / f"{behind}.h"] if behind else []
    return subprocess.run([*COMPILER, *flags, *options, alone], capture_output=True, text=True).stderr


def main():
    headers = [pathlib.Path(word) for word in sys.argv[1:]] or [
        header for root in ROOTS for header in sorted(root.rglob("*.h"))
    ]
    flags = subprocess.run(
        ["pkg-config", "--cflags", "Qt6Widgets"], check=True, capture_output=True, text=True
    ).stdout.split()
    BUILD.mkdir(parents=True, exist_ok=True)
    with concurrent.futures.ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool:
        list(pool.map(lambda large: precompile(large, flags), LARGE))
        complaints = [words for words in pool.map(lambda header: compile_alone(header, flags), headers) if words]
    sys.stderr.writelines(complaints)
    return bool(complaints)


sys.exit(main())
