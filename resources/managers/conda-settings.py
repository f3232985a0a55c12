# SPDX-FileCopyrightText: 2026 The Groundwork developers
# SPDX-License-Identifier: Apache-2.0
"""Writes FOLDER/conda/condarc: conda finds packages in FOLDER alone, whatever settings it reads later.

usage: conda-settings.py FOLDER   and then conda with XDG_CONFIG_HOME=FOLDER
A package that is in a cache already is not listed with its address and checksum; in this folder there never is one.
"""
import json
import os
import sys

folder = sys.argv[1]
settings = os.path.join(folder, "conda", "condarc")
os.makedirs(os.path.dirname(settings), exist_ok=True)
unfinished = f"{settings}.{os.getpid()}"
with open(unfinished, "w", encoding="utf-8") as file:
    file.write(f"pkgs_dirs: #!final\n  - {json.dumps(folder)}\n")
os.replace(unfinished, settings)
